namespace PhoneCallCtx.Cli.Records;

/// <summary>
/// Whether the pages of the Web API's answers are all there. A page that has more is followed by the next page: behind it in the same
/// input, or in a later one. So pages are given in their order.
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
