namespace PhoneCallCtx.Cli.Records;

/// <summary>
/// Finds out whether all pages of a Web API answer are there. The next page follows in the same input or in a later one,
/// so pages are given in their order.
/// </summary>
internal sealed class AnswerPages
{
    private string _input = "";

    /// <summary>The input with the last page, when that page has more; null when nothing is missing.</summary>
    public string? Unfinished { get; private set; }

    /// <summary>Begins the next input.</summary>
    /// <param name="name">Its name for messages.</param>
    public void Begin(string name) => _input = name;

    /// <summary>Adds a page.</summary>
    /// <param name="hasMore">Whether it says that there is another one.</param>
    public void Add(bool hasMore) => Unfinished = hasMore ? _input : null;
}
