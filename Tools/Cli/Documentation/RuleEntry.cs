using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Rules;

namespace PhoneCallCtx.Cli.Documentation;

/// <summary>The facts about one code, for the list of rules and for its page.</summary>
/// <param name="Code">The code.</param>
/// <param name="Title">What the rule requires; for a failure of a step, what went wrong.</param>
/// <param name="Severities">The severities that it can have, the default first.</param>
/// <param name="Columns">The logical names of the columns that it reads.</param>
/// <param name="Setting">The key of its own setting; null when it has none.</param>
/// <param name="IsByDefault">Whether it is evaluated without a configuration.</param>
/// <param name="Heading">The key of the first line of its messages; null for a rule, since all rules share one first line.</param>
/// <param name="ClassName">The name of the class of the rule; null for a failure of a step.</param>
internal sealed record RuleEntry(
    string Code, string Title, IReadOnlyList<Severity> Severities, IReadOnlyList<string> Columns, string? Setting, bool IsByDefault, string? Heading = null, string? ClassName = null)
{
    /// <summary>The tests of a rule are a class of the rule's name and this suffix.</summary>
    public const string TestSuffix = "Tests";

    /// <summary>The rules of the book, by code.</summary>
    public static IReadOnlyList<RuleEntry> Rules { get; } = [.. RuleBook.Default.Rules.Select(Of)];

    /// <summary>The codes of failures: a step could not evaluate.</summary>
    public static IReadOnlyList<RuleEntry> Failures { get; } =
    [
        Failure("PCC900", "The check failed", "Failed"),
        Failure("PCC901", "The step is registered where it does not belong", "Misregistered"),
        Failure("PCC902", "The configuration of the step cannot be used", "Misconfigured"),
    ];

    /// <summary>The severity without a configuration.</summary>
    public Severity DefaultSeverity => Severities[0];

    /// <summary>The English message templates by key, the first line before the others.</summary>
    public IEnumerable<KeyValuePair<string, string>> Messages
    {
        get
        {
            var templates = LanguageCatalog.Find(lcid: 0).Templates;
            var own = templates.Where(template => template.Key == Code || template.Key.StartsWith(Code + ".", StringComparison.Ordinal));
            return Heading is null ? own : own.Prepend(new(Heading, templates[Heading]));
        }
    }

    /// <summary>The name of a severity in a configuration.</summary>
    public static string Show(Severity severity) => severity.ToString().ToLowerInvariant();

    private static RuleEntry Of(Rule rule) => new(
        rule.Code,
        rule.Title,
        [rule.DefaultSeverity, .. new[] { Severity.Reject, Severity.Trace, Severity.Off }.Where(severity => severity != rule.DefaultSeverity && (rule.MayReject || severity != Severity.Reject))],
        [.. rule.Columns.Select(column => column.LogicalName)],
        rule.Setting,
        rule.IsDemanded,
        ClassName: rule.GetType().Name);

    private static RuleEntry Failure(string code, string title, string heading) => new(code, title, [Severity.Reject], [], Setting: null, IsByDefault: true, heading);
}
