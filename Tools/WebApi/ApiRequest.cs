using System;
using System.Collections.Generic;

namespace PhoneCallCtx.WebApi;

/// <summary>One request to the Web API: an HTTP request, or a part of a batch.</summary>
/// <param name="Method">The HTTP method, in capitals.</param>
/// <param name="Target">The path and query as the client wrote them, such as <c>/api/data/v9.2/WhoAmI</c>; never with a host.</param>
/// <param name="Origin">Scheme, host and port of the server as the client knows it, such as <c>http://127.0.0.1:5080</c>.</param>
/// <param name="Headers">The headers. Names have no case; several headers of one name are joined by <c>,</c>.</param>
/// <param name="Body">The body; empty for none.</param>
/// <param name="UserId">The user who sends it.</param>
public sealed record ApiRequest(string Method, string Target, string Origin, IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body, Guid UserId);
