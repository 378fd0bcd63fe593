using System;
using System.Collections.Generic;

namespace PhoneCallCtx.WebApi;

/// <summary>The answer to one request.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Headers">The headers, with <c>Content-Type</c> when there is a body, without <c>Content-Length</c>.</param>
/// <param name="Body">The body; empty for none.</param>
public sealed record ApiResponse(int Status, IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body);
