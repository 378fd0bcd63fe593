using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using PhoneCallCtx.Solution.Comparison;

namespace PhoneCallCtx.Solution.Tests.Comparison;

/// <summary>The export of an environment that has the steps of the code, which a test then changes.</summary>
internal sealed class Export
{
    private readonly JsonNode _answer = JsonNode.Parse(File.ReadAllText(SourceTree.PathOf("samples", "environment-steps.json")))!;

    public JsonArray Steps => _answer["value"]!.AsArray();

    public JsonNode this[string name] => Steps.Single(step => step!["name"]!.GetValue<string>().EndsWith(name, System.StringComparison.Ordinal))!;

    public JsonNode Create => this["validate a new phone call record"];

    public JsonNode Update => this["validate a changed phone call record"];

    public JsonNode ImageOfUpdate => ImagesOf(Update)[0]!;

    public static JsonArray ImagesOf(JsonNode step) => step["sdkmessageprocessingstepid_sdkmessageprocessingstepimage"]!.AsArray();

    /// <summary>Adds a copy of a step under another identifier.</summary>
    public JsonNode Copy(JsonNode step)
    {
        var copy = step.DeepClone();
        copy["sdkmessageprocessingstepid"] = "11111111-2222-4333-8444-555555555555";
        copy["name"] = "a copy";
        Steps.Add(copy);
        return copy;
    }

    public void Set(string name, JsonNode value) => _answer[name] = value;

    public void Remove(string name) => _answer.AsObject().Remove(name);

    public IReadOnlyList<EnvironmentStep> Read() => Read(_answer.ToJsonString());

    public static IReadOnlyList<EnvironmentStep> Read(string json) => Read(Encoding.UTF8.GetBytes(json));

    public static IReadOnlyList<EnvironmentStep> Read(byte[] json)
    {
        using var stream = new MemoryStream(json);
        return ExportReader.Read(stream);
    }

    /// <summary>The differences to what ships, each as "kind subject: code -> environment".</summary>
    public IEnumerable<string> Differences() => StepComparison.Compare(Shipped.Assembly, Read())
        .Select(difference => $"{difference.Kind} {difference.Subject}: {difference.Code ?? "-"} -> {difference.Environment ?? "-"}");
}
