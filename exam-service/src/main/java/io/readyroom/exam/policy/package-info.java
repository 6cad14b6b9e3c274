/**
 * How a session is delivered: a vendor's or a mode's rules as data, frozen into the session when it starts. Knows what locks
 * when; knows neither answers nor the database.
 */
package io.readyroom.exam.policy;
