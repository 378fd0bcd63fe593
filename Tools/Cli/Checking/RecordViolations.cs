using System.Collections.Generic;
using PhoneCallCtx.Cli.Verdicts;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Rules;

namespace PhoneCallCtx.Cli.Checking;

/// <summary>Violations as verdicts show them.</summary>
internal static class RecordViolations
{
    private static readonly Language English = LanguageCatalog.Find(lcid: 0);

    /// <summary>
    /// Describes violations. Those of a rule that never rejects are left out: rows that are read from Dataverse break such a
    /// rule, and no setting makes it reject them.
    /// </summary>
    public static IReadOnlyList<RecordViolation> Describe(IReadOnlyList<Violation> violations)
    {
        List<RecordViolation>? described = null;
        for (var i = 0; i < violations.Count; i++)
            if (violations[i] is { Rule.MayReject: true } violation) (described ??= []).Add(Describe(violation));
        return described ?? (IReadOnlyList<RecordViolation>)[];
    }

    private static RecordViolation Describe(Violation violation) =>
        new(violation.Rule.Code, violation.Column.LogicalName, English.Say(violation.Column.DisplayName, violation.Template, violation.Facts));
}
