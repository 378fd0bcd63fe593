using System.Collections.Generic;
using System.Text;
using System.Text.Json;
using PhoneCallCtx.Cli.Verdicts;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Pipeline;
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

    /// <summary>Reads the details of a rejection: a JSON array of violations, as <see cref="Rejection"/> writes it.</summary>
    public static IReadOnlyList<RecordViolation> Read(string details)
    {
        var violations = new List<RecordViolation>(1);
        var json = new Utf8JsonReader(Encoding.UTF8.GetBytes(details));
        string? code = null, column = null, message = null;
        while (json.Read())
        {
            switch (json.TokenType)
            {
                case JsonTokenType.StartObject:
                    code = column = message = null;
                    break;
                case JsonTokenType.EndObject:
                    violations.Add(new RecordViolation(code!, column, message!));
                    break;
                case JsonTokenType.PropertyName when json.ValueTextEquals("code"u8):
                    code = NextText(ref json);
                    break;
                case JsonTokenType.PropertyName when json.ValueTextEquals("column"u8):
                    column = NextText(ref json);
                    break;
                case JsonTokenType.PropertyName when json.ValueTextEquals("message"u8):
                    message = NextText(ref json);
                    break;
                case JsonTokenType.PropertyName:
                    json.Skip();
                    break;
            }
        }

        return violations;
    }

    private static string? NextText(ref Utf8JsonReader json)
    {
        json.Read();
        return json.GetString();
    }

    private static RecordViolation Describe(Violation violation) =>
        new(violation.Rule.Code, violation.Column.LogicalName, English.Say(violation.Column.DisplayName, violation.Template, violation.Facts));
}
