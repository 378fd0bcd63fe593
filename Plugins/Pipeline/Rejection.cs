using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Runtime.Serialization;
using System.Runtime.Serialization.Json;
using System.Text;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Rules;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>
/// The one exception that a caller sees: a message with a line for everything that is wrong, and the same as data in the
/// exception details, under the key <see cref="DetailsKey"/>: a JSON array of objects with row (from 0), id, code, column,
/// message and facts. Id and column are left out where there is none.
/// </summary>
public sealed class Rejection
{
    /// <summary>The key of the exception details that holds what is wrong.</summary>
    public const string DetailsKey = "violations";

    private readonly Language _language;
    private readonly StringBuilder _message;
    private readonly List<Detail> _details = [];

    private Rejection(Language language, string heading, params Fact[] facts)
    {
        _language = language;
        _message = new StringBuilder(language.Say(heading, facts));
    }

    /// <summary>A call that breaks rules: HTTP 400.</summary>
    internal static InvalidPluginExecutionException OfViolations(IReadOnlyList<Violation> violations, in Call call, Language language)
    {
        var rejection = call.IsBulk
            ? new Rejection(language, Keys.RefusedMany, new Fact("rows", call.Count.ToString(CultureInfo.InvariantCulture)))
            : new Rejection(language, Keys.Refused);

        foreach (var violation in violations)
        {
            var row = call.IsBulk ? FormattableString.Invariant($"Targets[{violation.RowIndex}] ") : string.Empty;
            var detail = rejection.Add(row, violation.Column.DisplayName + ": ", violation.Rule.Code, violation.Template, violation.Facts);
            detail.Row = violation.RowIndex;
            detail.Column = violation.Column.LogicalName;
            detail.Id = violation.RowId == Guid.Empty ? null : violation.RowId.ToString();
        }

        return rejection.ToException(PluginHttpStatusCode.BadRequest, inner: null);
    }

    /// <summary>A step that cannot judge: HTTP 500.</summary>
    internal static InvalidPluginExecutionException OfFailure(StepFailure failure, string stepName, Language language)
    {
        var rejection = new Rejection(language, failure.Heading, failure.Variable is null ? new Fact("step", stepName) : new Fact("variable", failure.Variable));
        rejection.Add(string.Empty, failure.Place is null ? string.Empty : failure.Place + ": ", failure.Code, failure.Template, failure.Facts);
        return rejection.ToException(PluginHttpStatusCode.InternalServerError, failure.Cause);
    }

    private Detail Add(string row, string place, string code, string template, IReadOnlyList<Fact> facts)
    {
        var said = place + _language.Say(template, facts);
        _message.Append("\n- ").Append(row).Append(said).Append(" [").Append(code).Append(']');

        var detail = new Detail { Code = code, Message = said, Facts = new Dictionary<string, string>(StringComparer.Ordinal) };
        foreach (var fact in facts) detail.Facts.Add(fact.Name, fact.Value);
        _details.Add(detail);
        return detail;
    }

    private InvalidPluginExecutionException ToException(PluginHttpStatusCode status, Exception? inner)
    {
        // No constructor takes both an inner exception and a status or details; the cause of a failure matters more.
        return inner is null
            ? new InvalidPluginExecutionException(_message.ToString(), status, new Dictionary<string, string>(StringComparer.Ordinal) { [DetailsKey] = ToJson() })
            : new InvalidPluginExecutionException(_message.ToString(), inner);
    }

    private string ToJson()
    {
        using var stream = new MemoryStream();
        var serializer = new DataContractJsonSerializer(typeof(List<Detail>), new DataContractJsonSerializerSettings { UseSimpleDictionaryFormat = true });
        serializer.WriteObject(stream, _details);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    [DataContract]
    private sealed class Detail
    {
        [DataMember(Name = "row", Order = 0)]
        public int Row { get; set; }

        [DataMember(Name = "id", Order = 1, EmitDefaultValue = false)]
        public string? Id { get; set; }

        [DataMember(Name = "code", Order = 2)]
        public string? Code { get; set; }

        [DataMember(Name = "column", Order = 3, EmitDefaultValue = false)]
        public string? Column { get; set; }

        [DataMember(Name = "message", Order = 4)]
        public string? Message { get; set; }

        [DataMember(Name = "facts", Order = 5)]
        public Dictionary<string, string>? Facts { get; set; }
    }
}
