using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using PhoneCallCtx.Lab.Fuzzing.Inputs;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.WebApi;
using static PhoneCallCtx.Lab.Fuzzing.Targets.BrokenPropertyException;

namespace PhoneCallCtx.Lab.Fuzzing.Targets;

/// <summary>Sends requests to the Web API, without HTTP.</summary>
internal abstract class ApiTarget : FuzzTarget
{
    protected const string Set = PhoneCallTable.EntitySetName;

    /// <summary>A row of the table.</summary>
    protected static readonly string Row = $"{Set}({FuzzedApi.Row})";

    /// <summary>Words of all parts of a request.</summary>
    protected static readonly IReadOnlyList<string> Words =
    [
        .. PhoneCallTable.Columns.Select(column => column.LogicalName), .. LocalSchema.Tables, .. LocalSchema.Messages, Set, "systemusers", "teams", "msdyn_ocliveworkitems", "_ownerid_value", "_msdyn_liveworkitemid_value", "Microsoft.Dynamics.CRM.",
        FuzzedApi.Row.ToString(), FuzzedApi.User.ToString(), "00000000-0000-0000-0000-000000000000", "@odata.bind", "@odata.id", "@odata.type", "$ref", "$value", "$count", "null", "true", "2026-01-31T10:00:00Z", "'", "(", ")", "/", "\"", "{", "}", "[", "]", ",", ":", "=", "&", "?", ";", "%", "+", "*", "\ud800", "\\ud800",
    ];

    private readonly Lazy<FuzzedApi> _api = new(() => new FuzzedApi());

    public override InputBounds Bounds { get; } = new(TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(10), 32 * 1024 * 1024, 16 * 1024);

    public override InputSizes Sizes { get; } = new(Usual: 2048, Most: 64 * 1024, OnceIn: 4096);

    public override void Run(ReadOnlySpan<byte> input)
    {
        var request = RequestOf(input.ToArray(), HashOf(input));
        Check(_api.Value.Answer(request));
        _api.Value.RequireAnswers();
    }

    /// <summary>The request of an input.</summary>
    /// <param name="input">The input.</param>
    /// <param name="hash">A number for random decisions, such as that of the method.</param>
    protected abstract ApiRequest RequestOf(byte[] input, uint hash);

    protected static ApiRequest Request(string method, string target, byte[] body, IReadOnlyDictionary<string, string>? headers = null) =>
        new(method, target, "http://localhost", headers ?? new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase), body, WellKnown.AdministratorId);

    protected static T Pick<T>(uint hash, params ReadOnlySpan<T> of) => of[(int)(hash % (uint)of.Length)];

    private static void Check(ApiResponse answer)
    {
        Require(answer.Status is >= 200 and <= 501 and not 500, $"the status is {answer.Status}: {Encoding.UTF8.GetString(answer.Body.Span)}");
        Require(answer.Body.Span.IndexOf("\r\nHTTP/1.1 500"u8) < 0, "a part of a batch has the status 500");
        foreach (var (name, value) in answer.Headers) Require(value.All(letter => letter is >= ' ' and <= '~'), $"HTTP cannot carry the header {name}");
        if (!answer.Headers.GetValueOrDefault("Content-Type", "").StartsWith("application/json", StringComparison.Ordinal)) return;
        using var json = JsonDocument.Parse(answer.Body, new JsonDocumentOptions { MaxDepth = 100 });
        if (answer.Status >= 400) Require(json.RootElement.GetProperty("error").GetProperty("message").GetString() is { Length: > 0 }, "an error has no message");
    }
}
