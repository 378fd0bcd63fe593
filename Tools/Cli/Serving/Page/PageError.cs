using System;

namespace PhoneCallCtx.Cli.Serving.Page;

/// <summary>A question of the page cannot be answered.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="code">What is wrong, for programs. A code never changes its meaning.</param>
/// <param name="message">What is wrong, and what to do.</param>
internal sealed class PageError(int status, string code, string message) : Exception(message)
{
    /// <summary>The body is not the JSON that the question needs.</summary>
    public const string BadBody = "BadBody";

    /// <summary>There is no such question.</summary>
    public const string NoSuchQuestion = "NoSuchQuestion";

    /// <summary>The records are not loaded, or not any more.</summary>
    public const string NoSuchRecords = "NoSuchRecords";

    /// <summary>There is no room for more records, or more texts.</summary>
    public const string TooMany = "TooMany";

    /// <summary>A file cannot be read.</summary>
    public const string UnreadableInput = "UnreadableInput";

    /// <summary>The settings cannot be used.</summary>
    public const string UnusableSettings = "UnusableSettings";

    public int Status => status;

    public string Code => code;
}
