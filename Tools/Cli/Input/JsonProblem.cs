using System;
using System.Text.Json;

namespace PhoneCallCtx.Cli.Input;

/// <summary>Puts JSON errors into words.</summary>
internal static class JsonProblem
{
    /// <summary>The most UTF-16 code units of an error. The reader quotes what it cannot read, at any length.</summary>
    private const int Limit = 300;

    /// <summary>What a JSON error says, without the position that the reader counts from its own start.</summary>
    public static string Explain(JsonException exception)
    {
        var message = exception.Message;
        var position = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        if (position >= 0) message = message[..position];
        message = message.TrimEnd();
        return $"this is not JSON: {(message.Length > Limit ? message[..Limit] + "…" : message)}";
    }
}
