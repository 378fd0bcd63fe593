using System.Collections.Generic;

namespace PhoneCallCtx.Cli.Serving.Page;

/// <summary>What are these texts?</summary>
/// <param name="Texts">The texts.</param>
/// <param name="Region">The region of numbers without a calling code; null or empty for none.</param>
/// <param name="Settings">The settings of the rules, as text; null for those in force.</param>
/// <param name="Language">The language of messages; null for English.</param>
internal sealed record NumbersQuestion(IReadOnlyList<string>? Texts, string? Region, string? Settings, string? Language);

/// <summary>What do these settings mean?</summary>
/// <param name="Settings">The settings, as text; null for those in force.</param>
/// <param name="Language">The language of the sentences; null for English.</param>
internal sealed record SettingsQuestion(string? Settings, string? Language);

/// <summary>What becomes of the loaded records under these settings?</summary>
/// <param name="Set">The loaded records.</param>
/// <param name="Settings">The settings, as text; null for those in force.</param>
/// <param name="Language">The language of messages; null for English.</param>
/// <param name="ShowValues">Whether names and numbers are shown as they are.</param>
/// <param name="Verdict">Only records with this verdict; null for all.</param>
/// <param name="Code">Only records in which this rule finds something; null for all.</param>
/// <param name="Column">Only records in which a rule finds something in this column; null for all.</param>
/// <param name="Changed">Whether only records with another verdict than under the settings in force are wanted.</param>
/// <param name="Offset">How many of them are passed over.</param>
/// <param name="Count">How many are wanted.</param>
/// <param name="Report">The ending of the report that is wanted, such as <c>html</c>; null for none.</param>
internal sealed record RecordsQuestion(
    int Set, string? Settings, string? Language, bool ShowValues, string? Verdict, string? Code, string? Column, bool Changed, int Offset, int Count, string? Report);

/// <summary>A request to the local Dataverse.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Target">The path and query.</param>
/// <param name="Headers">The headers.</param>
/// <param name="Body">The body; null for none.</param>
internal sealed record SentRequest(string? Method, string? Target, IReadOnlyDictionary<string, string>? Headers, string? Body);
