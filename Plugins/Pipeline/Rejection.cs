using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.Serialization;
using System.Runtime.Serialization.Json;
using System.Text;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Rules;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>
/// Turns a report into the one exception that a caller sees: HTTP 400, a message with all violations, and the same as
/// data in the exception details, under the key <see cref="DetailsKey"/>: a JSON array of row, code, column and message.
/// </summary>
public static class Rejection
{
    /// <summary>The key of the exception details that holds the violations.</summary>
    public const string DetailsKey = "violations";

    internal static InvalidPluginExecutionException Of(IReadOnlyList<Violation> violations, Language language)
    {
        var message = new StringBuilder(language.Heading);
        var details = new Detail[violations.Count];
        for (var i = 0; i < details.Length; i++)
        {
            var violation = violations[i];
            var said = violation.Column.DisplayName + ": " + language.Say(violation.Template, violation.Facts);
            message.Append('\n').Append("- ").Append(said).Append(" [").Append(violation.Code).Append(']');
            details[i] = new Detail { Row = violation.RowIndex, Code = violation.Code, Column = violation.Column.LogicalName, Message = said };
        }

        return new InvalidPluginExecutionException(
            message.ToString(),
            PluginHttpStatusCode.BadRequest,
            new Dictionary<string, string>(StringComparer.Ordinal) { [DetailsKey] = ToJson(details) });
    }

    private static string ToJson(Detail[] details)
    {
        using var stream = new MemoryStream();
        new DataContractJsonSerializer(typeof(Detail[])).WriteObject(stream, details);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    [DataContract]
    private sealed class Detail
    {
        [DataMember(Name = "row", Order = 0)]
        public int Row { get; set; }

        [DataMember(Name = "code", Order = 1)]
        public string? Code { get; set; }

        [DataMember(Name = "column", Order = 2)]
        public string? Column { get; set; }

        [DataMember(Name = "message", Order = 3)]
        public string? Message { get; set; }
    }
}
