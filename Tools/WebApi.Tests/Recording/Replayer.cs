using System.Collections.Generic;
using System.IO;
using PhoneCallCtx.WebApi.Recording;

namespace PhoneCallCtx.WebApi.Tests.Recording;

/// <summary>Sends the requests of a recording to a new local Dataverse, and compares the answers.</summary>
internal static class Replayer
{
    /// <summary>Replays the lines of a recording.</summary>
    /// <returns>For each line: its number with the request, the recorded line, and the line of this run.</returns>
    public static IEnumerable<(string Request, string Recorded, string Now)> Run(IEnumerable<string> lines, IWebApi api)
    {
        var names = new StableNames(Client.Origin);
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            var exchange = Exchange.Read(line);
            ApiRequest request;
            try
            {
                request = names.RequestOf(exchange);
            }
            catch (InvalidDataException exception)
            {
                throw new InvalidDataException($"Line {number}: {exception.Message}", exception);
            }

            yield return ($"line {number}: {exchange.Method} {exchange.Target}", exchange.Line(), names.Of(request, api.Answer(request)).Line());
        }
    }
}
