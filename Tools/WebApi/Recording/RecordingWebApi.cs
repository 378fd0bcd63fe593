using System;
using System.IO;
using System.Threading;

namespace PhoneCallCtx.WebApi.Recording;

/// <summary>
/// Records the requests to a Web API with their answers, one JSON line for each. It answers one request at a time, so that the
/// order of the lines is the order of the writes. The lines have no tokens and no address of the server, but all values of rows.
/// </summary>
/// <param name="inner">The Web API.</param>
/// <param name="output">Receives the lines, each with LF.</param>
public sealed class RecordingWebApi(IWebApi inner, TextWriter output) : IWebApi
{
    private readonly Lock _lock = new();
    private StableNames? _names;

    /// <inheritdoc/>
    public ApiResponse Answer(ApiRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        lock (_lock)
        {
            var answer = inner.Answer(request);
            _names ??= new StableNames(request.Origin);
            output.Write(_names.Of(request, answer).Line());
            output.Write('\n');
            output.Flush();
            return answer;
        }
    }

    /// <inheritdoc/>
    public ApiResponse? Transact(Func<IWebApi, bool> work) => inner.Transact(work);
}
