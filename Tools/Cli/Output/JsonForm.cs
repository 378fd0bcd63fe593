using System.Text.Json;

namespace PhoneCallCtx.Cli.Output;

/// <summary>The form of all JSON that is written here.</summary>
internal static class JsonForm
{
    /// <summary>Names and numbers of all scripts stay readable.</summary>
    public static readonly JsonWriterOptions Readable = new() { Encoder = new ReadableEncoder() };

    /// <summary>Text of an input is repeated as it is, as far as JSON lines allow.</summary>
    public static readonly JsonWriterOptions Literal = new() { Encoder = new LiteralEncoder(), SkipValidation = true };
}
