using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PhoneCallCtx.Cli.Settings.Explaining.Words;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Settings.Explaining;

/// <summary>The rules that are in force under some settings, in sentences: first for all requests, then for each column.</summary>
/// <param name="settings">The settings.</param>
/// <param name="words">The language.</param>
internal sealed class Explanation(RuleSettings settings, ExplanationWords words)
{
    private readonly RuleBook _book = new(settings);

    /// <summary>The parts in the order of the table reference. When the rules are off, only the first.</summary>
    public IEnumerable<ExplainedPart> Parts()
    {
        yield return new ExplainedPart(words.Say("Heading.General"), [.. General().Select(text => new ExplainedSentence(Code: null, text))]);
        if (settings.Mode == RuleMode.Off) yield break;
        foreach (var column in ColumnGroups.Evaluated)
            yield return new ExplainedPart($"{column.DisplayName} ({column.LogicalName})", [.. SentencesOf(column)]);
        var readOnly = _book.Rules.Single(rule => rule.Code == "PCC007");
        yield return new ExplainedPart(words.Say("Heading.ReadOnly"), [.. SentencesOf(readOnly, ColumnGroups.ReadOnly[0])]);
    }

    private IEnumerable<string> General()
    {
        if (settings.Mode == RuleMode.Off)
        {
            yield return words.Say("Mode.Off");
            yield break;
        }

        yield return words.Say(settings.Mode == RuleMode.Enforce ? "Mode.Enforce" : "Mode.Audit");
        var isSame = settings.Mode == RuleMode.Audit || settings.ApplicationUsers == RuleMode.Enforce;
        yield return words.Say(isSame ? "ApplicationUsers.Same" : "ApplicationUsers.Audit");
        yield return words.Say(settings.JudgeUnchanged ? "Unchanged.Evaluated" : "Unchanged.Skipped");
    }

    private IEnumerable<ExplainedSentence> SentencesOf(ColumnDefinition column)
    {
        if (IsOptional(column)) yield return new ExplainedSentence(Code: null, words.Say("Optional"));
        foreach (var rule in _book.Rules)
            foreach (var sentence in SentencesOf(rule, column)) yield return sentence;
        if (!ColumnGroups.Phones.Contains(column)) yield break;

        var isRewritten = settings.PolicyOf(column).Normalize && settings.Mode == RuleMode.Enforce;
        yield return new ExplainedSentence(Code: null, words.Say(isRewritten ? "Normalized" : "NotNormalized"));
    }

    private IEnumerable<ExplainedSentence> SentencesOf(Rule rule, ColumnDefinition column)
    {
        var sentences = Accepted(rule, column).ToList();
        if (sentences.Count == 0) yield break;
        if (rule.Severity == Severity.Off)
        {
            yield return new ExplainedSentence(rule.Code, words.Say("Effect.Off"));
            yield break;
        }

        foreach (var sentence in sentences) yield return new ExplainedSentence(rule.Code, sentence);
        if (rule.Severity == Severity.Trace && settings.Mode == RuleMode.Enforce) yield return new ExplainedSentence(rule.Code, words.Say("Effect.Trace"));
    }

    /// <summary>Whether a column may be empty. The owner, the status and the status reason never are.</summary>
    private bool IsOptional(ColumnDefinition column)
    {
        if (column.Type is ColumnType.Owner or ColumnType.State or ColumnType.Status) return false;
        return !settings.Required.Contains(column) || _book.Rules.Single(rule => rule.Code == "PCC006").Severity == Severity.Off;
    }

    /// <summary>What a rule accepts in a column; empty when it does not evaluate the column.</summary>
    private IEnumerable<string> Accepted(Rule rule, ColumnDefinition column)
    {
        if (!rule.IsDemanded || !rule.Columns.Contains(column)) return [];
        return rule.Code switch
        {
            "PCC001" => [words.Say("PCC001", ("limit", Show(column.MaxLength)))],
            "PCC002" => [words.Say(TypeKey(column.Type))],
            "PCC003" => ColumnGroups.Phones.Contains(column) ? [words.Say("PCC003"), words.Say("PCC003.Direction")] : [words.Say("PCC003")],
            "PCC004" => [words.Say("PCC004", ("minimum", Show(column.MinValue)), ("maximum", Show(column.MaxValue)))],
            "PCC005" => [words.Say("PCC005", ("targets", string.Join(", ", column.Targets)))],
            "PCC006" => Required(column),
            "PCC007" => [words.Say("PCC007", ("columns", string.Join(", ", ColumnGroups.ReadOnly)))],
            "PCC101" => new PhoneExplanation(settings.PolicyOf(column), words).Sentences(),
            "PCC201" => [words.Say("PCC201", ("options", string.Join(", ", PhoneCallTable.States.Select(words.Show))))],
            "PCC202" => [words.Say("PCC202", ("options", string.Join(", ", PhoneCallTable.Statuses.Select(words.Show))))],
            "PCC203" => column.Type == ColumnType.Status ? PhoneCallTable.States.Select(Pair) : [],
            "PCC204" => [words.Say("NeverEmptied")],
            "PCC205" => Transitions(),
            "PCC206" => column.Type == ColumnType.State ? [] : PhoneCallTable.States.Skip(1).Select(Locked),
            "PCC301" => settings.FixedOnceSet.Contains(column) ? [words.Say("PCC301")] : [],
            _ => throw new ArgumentOutOfRangeException(nameof(rule), rule.Code, "A rule has no explanation."),
        };
    }

    /// <summary>A new row may omit the owner and a column with a default, which Dataverse fills in.</summary>
    private IEnumerable<string> Required(ColumnDefinition column)
    {
        if (column.Type == ColumnType.Owner) return [words.Say("NeverEmptied")];
        if (!settings.Required.Contains(column)) return [];
        return [words.Say(column.Type == ColumnType.Boolean ? "NeverEmptied" : "PCC006")];
    }

    private IEnumerable<string> Transitions() =>
        from before in PhoneCallTable.States
        from after in PhoneCallTable.States
        where before != after
        select words.Say(settings.Transitions.Allow(before, after) ? "PCC205.Allowed" : "PCC205.NotAllowed", ("from", words.Show(before)), ("to", words.Show(after)));

    private string Pair(StateOption state) =>
        words.Say("PCC203", ("state", words.Show(state)), ("allowed", string.Join(", ", PhoneCallTable.Statuses.Where(status => status.State == state.Value).Select(words.Show))));

    private string Locked(StateOption inactive) => words.Say("PCC206", ("state", words.Show(inactive)), ("active", words.Show(PhoneCallTable.States[0])));

    private static string TypeKey(ColumnType type) => type switch
    {
        ColumnType.String => "PCC002.Text",
        ColumnType.State or ColumnType.Status => "PCC002.Choice",
        ColumnType.Integer => "PCC002.Integer",
        ColumnType.Boolean => "PCC002.Boolean",
        ColumnType.DateTime => "PCC002.DateTime",
        ColumnType.Lookup or ColumnType.Owner => "PCC002.Lookup",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "A type of column has no explanation."),
    };

    private static string Show(long number) => number.ToString(CultureInfo.InvariantCulture);
}
