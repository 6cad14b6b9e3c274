/**
 * The edge of Readyroom. It owns nothing durable and knows no answer key: it checks tokens and limits, passes calls on to the
 * services by an explicit table, composes what needs more than one of them, tells browsers when a result is ready, and serves
 * the contract and the reference page. No database.
 */
package io.readyroom.gateway;
