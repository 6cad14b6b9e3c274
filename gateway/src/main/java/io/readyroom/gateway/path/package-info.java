/** Which paths are let in at all. Pure functions of text; knows neither routes nor HTTP. */
package io.readyroom.gateway.path;
