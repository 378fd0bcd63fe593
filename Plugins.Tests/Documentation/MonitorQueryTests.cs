using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using FakeXrmEasy.Plugins;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.PluginTelemetry;
using PhoneCallCtx.Plugins.Apis;
using PhoneCallCtx.Plugins.Steps;
using PhoneCallCtx.Plugins.Tests.Apis;
using PhoneCallCtx.Plugins.Tests.Pipeline;

namespace PhoneCallCtx.Plugins.Tests.Documentation;

/// <summary>
/// The queries of samples/monitor read what the plug-in writes to the telemetry and to the trace log. That they are valid Kusto,
/// the tests in eng/kql verify.
/// </summary>
public class MonitorQueryTests
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>The custom dimension of the platform that Microsoft documents and a query reads.</summary>
    private const string PlatformDimension = "userAgent";

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(1);

    private static readonly Dictionary<string, Run> Runs = new()
    {
        ["a rejection"] = Of(new ValidateOnCreate("{}"), Requests.Create(PhoneCall.Row(("msdyn_fromphone", "+1425555O123"), ("createdby", null)))),
        ["an audit"] = Of(new ValidateOnCreate("""{"mode":"audit"}"""), Requests.Create(PhoneCall.Row(("msdyn_fromphone", "CALL ME")))),
        ["a rule that only traces"] = Of(new ValidateOnCreate("""{"severity":{"PCC101":"trace"}}"""), Requests.Create(PhoneCall.Row(("msdyn_fromphone", "CALL ME")))),
        ["a change of status"] = Of(new ValidateOnSetState("{}"), Requests.SetState("SetState", 1, 1, PhoneCall.State(0, 1))),
        ["a good row"] = Of(new ValidateOnCreate("{}"), Requests.Create(PhoneCall.Row(("msdyn_fromphone", "+14255550123")))),
        ["no rules"] = Of(new ValidateOnCreate("""{"mode":"off"}"""), Requests.Create(PhoneCall.Row())),
        ["a rewritten number"] = Of(new NormalizePhonesOnCreate("""{"phones":{"msdyn_tophone":{"normalize":true}}}"""), Requests.Create(PhoneCall.Row(("msdyn_tophone", "+1 425 555 0123")))),
        ["a wrong configuration"] = Of(new ValidateOnCreate("{"), Requests.Create(PhoneCall.Row())),
        ["a variable that cannot be used"] = Of(new ValidateOnCreate(), Requests.Create(PhoneCall.Row()), new EnvironmentServices { CurrentValue = """{"moed":1}""" }),
        ["a variable that cannot be read"] = Of(new ValidateOnCreate(), Requests.Create(PhoneCall.Row()), new EnvironmentServices { Failure = new TimeoutException() }),
        ["a wrong registration under audit"] = Of(new ValidateOnCreate("""{"mode":"audit"}"""), Requests.Of("Delete", ("Target", PhoneCall.Row()))),
        ["an answer of an API"] = Of(new ParsePhoneNumber(), new Organization().Request("pcc_ParsePhoneNumber", ("Text", "112"))),
        ["an API without its parameter"] = Of(new ParsePhoneNumber(), new Organization().Request("pcc_ParsePhoneNumber")),
    };

    private static readonly Event[] Events = Runs.Values.SelectMany(run => run.Events).ToArray();

    public static TheoryData<string> Queries => [.. Directory.EnumerateFiles(SourceTree.PathOf("samples", "monitor"), "*.kql").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Queries))]
    public void A_query_reads_what_the_plug_in_writes(string file)
    {
        var query = Read(file);
        Findings(query).Should().BeEmpty();
        (Extractions(query).Any() || Comparisons(query).Any()).Should().BeTrue();
    }

    [Theory]
    [InlineData("Code", "Kode", "property Kode")]
    [InlineData("? column", "? field", "pattern of Column")]
    [InlineData("(Reject|", "(Rejects|", "pattern of Severity")]
    [InlineData("\"PCC\"", "\"PPC\"", "literal PPC")]
    public void A_query_that_reads_something_else_is_noticed(string right, string wrong, string finding)
    {
        var query = Read("rejections.kql");
        query.Should().Contain(right);
        Findings(query.Replace(right, wrong, StringComparison.Ordinal)).Should().Contain(found => found.StartsWith(finding, StringComparison.Ordinal));
    }

    [Fact]
    public void The_code_of_a_failure_is_read_from_the_message_of_the_fault()
    {
        var pattern = Patterns(Read("failures.kql"), "outerMessage").Should().ContainSingle().Subject;
        Extract(pattern, Runs["a wrong configuration"].Thrown!.Message).Should().Be("PCC902");
        Extract(pattern, Runs["an API without its parameter"].Thrown!.Message).Should().Be("PCC903");
        Extract(pattern, Runs["a rejection"].Thrown!.Message).Should().BeEmpty("a rule is no failure");
    }

    [Fact]
    public void The_measured_executions_are_those_of_the_steps()
    {
        var query = Read("duration.kql");
        var pattern = Patterns(query, "name").Should().ContainSingle().Subject;
        var start = Regex.Match(query, "\\bname startswith \"(?<start>[^\"]+)\"", Options, Timeout).Groups["start"].Value;
        foreach (var run in Runs.Values)
        {
            run.Class.FullName.Should().StartWith(start);
            Extract(pattern, run.Class.FullName!).Should().Be(run.Class.Name).And.Be((string)run.Events[^1].Properties["Step"]!);
        }
    }

    [Fact]
    public void The_requests_for_the_trace_log_find_the_lines_that_the_plug_in_writes()
    {
        var texts = File.ReadLines(SourceTree.PathOf("samples", "monitor", "plugintracelogs.http")).Select(Uri.UnescapeDataString)
            .SelectMany(line => Regex.Matches(line, @"contains\(messageblock,'(?<text>[^']+)'\)", Options, Timeout)).Select(match => match.Groups["text"].Value).ToArray();
        texts.Should().Equal("would be rejected", " ms, rejected", "the check failed", " ms, not answered");
        foreach (var text in texts) Runs.Values.Should().Contain(run => run.Trace.Contains(text, StringComparison.Ordinal), text);
        Runs["a wrong registration under audit"].Trace.Should().Contain("PCC901");
    }

    [Fact]
    public void The_page_on_operation_leads_to_each_file()
    {
        var page = File.ReadAllText(SourceTree.PathOf("docs", "operate.md"));
        foreach (var file in Directory.EnumerateFiles(SourceTree.PathOf("samples", "monitor"))) page.Should().Contain($"](../samples/monitor/{Path.GetFileName(file)})");
    }

    /// <summary>What a query reads and the plug-in does not write.</summary>
    private static IEnumerable<string> Findings(string query)
    {
        var names = Events.SelectMany(entry => entry.Properties.Keys).Append(PlatformDimension).ToHashSet(StringComparer.Ordinal);
        foreach (Match match in Regex.Matches(query, @"customDimensions\.(?<name>\w+)", Options, Timeout))
            if (!names.Contains(match.Groups["name"].Value)) yield return "property " + match.Groups["name"].Value;

        foreach (var (name, pattern) in Extractions(query))
            foreach (var (entry, text) in Events.SelectMany(entry => entry.Texts.Select(text => (entry, text))))
                if (Extract(pattern, text) != Show(entry.Properties.GetValueOrDefault(name))) yield return $"pattern of {name}: {text}";

        foreach (var (name, operation, literal) in Comparisons(query))
        {
            var values = Events.Where(entry => entry.Properties.ContainsKey(name)).Select(entry => Show(entry.Properties[name]));
            Func<string, bool> isTrue = operation switch
            {
                "==" => value => value == literal,
                "startswith" => value => value.StartsWith(literal, StringComparison.OrdinalIgnoreCase),
                _ => value => Regex.IsMatch(value, $@"\b{Regex.Escape(literal)}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Timeout),
            };
            if (!values.Any(isTrue)) yield return "literal " + literal;
        }
    }

    /// <summary>The properties that a query reads, each with the pattern that finds it in the text.</summary>
    private static IEnumerable<(string Name, string Pattern)> Extractions(string query) =>
        Regex.Matches(query, """(?<name>\w+) = coalesce\(tostring\(customDimensions\.\w+\), extract\(@(?<quote>["'])(?<pattern>.+?)\k<quote>, 1, text\)\)""", Options, Timeout)
            .Select(match => (match.Groups["name"].Value, match.Groups["pattern"].Value));

    /// <summary>The patterns that a query applies to a column.</summary>
    private static IEnumerable<string> Patterns(string query, string column) =>
        Regex.Matches(query, $"""extract\(@"(?<pattern>[^"]+)", 1, {column}\)""", Options, Timeout).Select(match => match.Groups["pattern"].Value);

    /// <summary>The comparisons of properties with texts.</summary>
    private static IEnumerable<(string Name, string Operation, string Literal)> Comparisons(string query) =>
        Regex.Matches(query, "\\b(?<name>[A-Z]\\w+) (?<operation>==|startswith|has) \"(?<literal>[^\"]+)\"", Options, Timeout)
            .Select(match => (match.Groups["name"].Value, match.Groups["operation"].Value, match.Groups["literal"].Value));

    /// <summary>The first group of a pattern, as Kusto's function <c>extract</c> gives it: empty without a match.</summary>
    private static string Extract(string pattern, string text) => Regex.Match(text, pattern, RegexOptions.CultureInvariant, Timeout).Groups[1].Value;

    private static string Show(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture)!;

    private static string Read(string file) => File.ReadAllText(SourceTree.PathOf("samples", "monitor", file));

    private static Run Of(IPlugin plugin, XrmFakedPluginExecutionContext request, IOrganizationServiceFactory? factory = null)
    {
        var (tracing, logger) = (new TraceLines(), DispatchProxy.Create<ILogger, Collector>());
        Exception? thrown = null;
        try
        {
            var services = new Services(request).With<ITracingService>(() => tracing).With<ILogger>(() => logger);
            plugin.Execute(factory is null ? services : services.With<IOrganizationServiceFactory>(() => factory));
        }
        catch (InvalidPluginExecutionException exception)
        {
            thrown = exception;
        }

        return new Run(plugin.GetType(), ((Collector)logger).Events, string.Join('\n', tracing.Lines), thrown);
    }

    /// <summary>An execution of a plug-in: its events, its trace, and the exception that it threw.</summary>
    private sealed record Run(Type Class, IReadOnlyList<Event> Events, string Trace, Exception? Thrown);

    /// <summary>An event of the telemetry.</summary>
    /// <param name="Template">The message, with the names of the properties in braces.</param>
    /// <param name="Arguments">The values of the properties, in the order of the message.</param>
    private sealed record Event(string Template, object?[] Arguments)
    {
        public IReadOnlyDictionary<string, object?> Properties { get; } =
            Regex.Matches(Template, @"\{(?<name>\w+)\}", Options, Timeout).Select((match, i) => (match.Groups["name"].Value, Arguments[i])).ToDictionary(StringComparer.Ordinal);

        /// <summary>The text of the columns message and customDimensions: in which of them the formatted message is, is not confirmed.</summary>
        public IEnumerable<string> Texts
        {
            get
            {
                var message = Regex.Replace(Template, @"\{(?<name>\w+)\}", match => Show(Properties[match.Groups["name"].Value]), Options, Timeout);
                return
                [
                    message + " {}",
                    message + " " + JsonSerializer.Serialize(new { OriginalFormat = Template }, Json),
                    Template + " " + JsonSerializer.Serialize(new { FormattedMessage = message }, Json),
                ];
            }
        }
    }

#pragma warning disable CA1852 // A proxy derives from it.
    private class Collector : DispatchProxy
    {
        public List<Event> Events { get; } = [];

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            if (args is [string template, object?[] arguments]) Events.Add(new Event(template, arguments));
            return null;
        }
    }
#pragma warning restore CA1852
}
