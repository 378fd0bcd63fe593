using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using FakeXrmEasy.Abstractions;
using FakeXrmEasy.Plugins;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Plugins.Tests.Pipeline;

namespace PhoneCallCtx.Plugins.Tests.Documentation;

/// <summary>The request of an example of a page. docs/rules/README.md describes how examples are written.</summary>
internal sealed partial class ExampleRequest
{
    private static readonly string[] Keys = ["message", "table", "context", "row", "rows", "before", "state", "status", "settings"];

    private readonly JsonElement _example;
    private readonly XrmFakedPluginExecutionContext _context;

    public ExampleRequest(string json)
    {
        _example = JsonDocument.Parse(json).RootElement;
        _example.EnumerateObject().Select(member => member.Name).Should().OnlyHaveUniqueItems().And.BeSubsetOf(Keys);
        _context = MakeContext(_example.GetProperty("message").GetString()!);
        if (Get("table") is { } table) _context.PrimaryEntityName = table.GetString()!;
    }

    /// <summary>The result of the step: the codes in its rejection, and its trace.</summary>
    public (string[] Rejected, string Trace) Execute()
    {
        var services = new Services(_context);
        if (Get("context") is { ValueKind: JsonValueKind.Null }) services.With<IPluginExecutionContext>(() => null);
        string[] rejected = [];
        try
        {
            StepRun.StepFor(_context.MessageName, Configuration()).Execute(services);
        }
        catch (InvalidPluginExecutionException exception)
        {
            rejected = [.. CodeAtEnd().Matches(exception.Message).Select(match => match.Groups["code"].Value)];
        }

        return (rejected, ((IXrmFakedTracingService)services.GetService(typeof(ITracingService))!).DumpTrace());
    }

    /// <summary>Settings in the form of text are the configuration itself, so that an example can have a configuration that is not JSON.</summary>
    private string? Configuration() => Get("settings") switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { } settings => settings.GetRawText(),
    };

    private XrmFakedPluginExecutionContext MakeContext(string message) => message switch
    {
        "Create" when Get("row") is { } row => Requests.Create(Row(row)),
        "Update" when Get("row") is { } row => Requests.Update(Row(row), Image(Get("before"))),
        "Restore" when Get("row") is { } row => Requests.Restore(Row(row), Image(Get("before"))),
        "CreateMultiple" when Get("rows") is { } rows => Requests.CreateMultiple([.. rows.EnumerateArray().Select(Row)]),
        "UpdateMultiple" when Get("rows") is { } rows => Requests.UpdateMultiple(
            [.. rows.EnumerateArray().Zip(Get("before")!.Value.EnumerateArray(), (row, before) => (Row(row), Image(before)))]),
        "SetState" or "SetStateDynamicEntity" => Requests.SetState(message, Number("state"), Number("status"), Image(Get("before"))),
        _ => Requests.Of(message),
    };

    private JsonElement? Get(string key) => _example.TryGetProperty(key, out var value) ? value : null;

    private int? Number(string key) => Get(key) is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : null;

    private static Entity? Image(JsonElement? before) => before is { ValueKind: JsonValueKind.Object } image ? Row(image) : null;

    private static Entity Row(JsonElement row) => PhoneCall.Row([.. row.EnumerateObject().Select(member => (member.Name, Value(PhoneCallTable.FindColumn(member.Name)!, member.Value)))]);

    private static object? Value(ColumnDefinition column, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True or JsonValueKind.False => value.GetBoolean(),
        JsonValueKind.String => column.Type == ColumnType.DateTime && DateTime.TryParse(value.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : Text(value),
        JsonValueKind.Number => value.TryGetInt32(out var number)
            ? column.Type is ColumnType.State or ColumnType.Status ? new OptionSetValue(number) : number
            : value.TryGetInt64(out var large) ? large : value.GetDecimal(),
        JsonValueKind.Object => new EntityReference { LogicalName = value.TryGetProperty("table", out var table) ? table.GetString() : null, Id = value.GetProperty("id").GetGuid() },
        _ => throw new ArgumentOutOfRangeException(nameof(value), value.GetRawText(), "No value of a row is written so."),
    };

    /// <summary>The text of a JSON string, also with half of a surrogate pair, which GetString rejects. Regular expressions know all escapes of JSON.</summary>
    private static string Text(JsonElement value) => Regex.Unescape(value.GetRawText()[1..^1]);

    [GeneratedRegex(@"\[(?<code>PCC[0-9]{3})\]$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex CodeAtEnd();
}
