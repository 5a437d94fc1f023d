/**
 * The HTTP interface: routes under {@code /api}, and the page.
 *
 * <p>{@link org.leadline.api.Api} starts the server. One {@code ...Routes} class per resource reads
 * a request record, asks a service and writes an answer record; {@code web/openapi.yaml} describes
 * all of them and a test holds both together. {@code Guard} is the one place that decides who may
 * call a route: each route names a {@code RequiredRole}, and one that names none is refused. {@code
 * ErrorResponses} is the one place that turns an exception into a problem document (RFC 9457).
 *
 * <p>Query text and report values stand in no address, no log and no problem document. What a
 * caller may not see is answered like what does not exist. Audit records are written by the
 * services before the answer leaves.
 */
@NullMarked
package org.leadline.api;

import org.jspecify.annotations.NullMarked;
