using System;
using System.IO;
using System.Linq;

namespace PhoneCallCtx.Cli.Tests;

/// <summary>The rules alone give the verdicts of the pipeline, without what the platform itself rejects.</summary>
[Trait("Category", "OneCulture")]
public sealed class RulesOnlyTests : IDisposable
{
    private const int Records = 1000;

    private readonly CommandLine _cli = new();

    public static TheoryData<string> Settings => new(
        "{}",
        """{"mode":"audit"}""",
        """{"mode":"off"}""",
        """{"severity":{"PCC101":"trace","PCC203":"off"}}""",
        """{"severity":{"PCC001":"off","PCC003":"trace"},"applicationUsers":"audit","judgeUnchanged":true}""",
        """{"required":["msdyn_callsid","msdyn_fromphone"],"lockInactiveRows":true,"fixedOnceSet":["msdyn_callsid"],"transitions":{"Active":["Inactive"]}}""",
        """{"required":["msdyn_ismicrosoftteamsphonenumber"]}""",
        """{"required":["msdyn_callername","msdyn_callsid","msdyn_fromphone","msdyn_ismicrosoftteamsphonenumber","msdyn_liveworkitemid","msdyn_providername","msdyn_tophone"]}""",
        """{"phones":{"msdyn_fromphone":{"level":"possible","allow":["withheld","sip"]},"msdyn_tophone":{"level":"valid","regions":["GB","US"]}}}""",
        """{"phones":{"msdyn_fromphone":{"level":"e164","normalize":true,"defaultRegion":"GB"},"msdyn_tophone":{"normalize":true}}}""",
        """{"mode":"audit","phones":{"msdyn_fromphone":{"normalize":true,"defaultRegion":"DE"}}}""",
        """{"applicationUsers":"audit","severity":{"PCC003":"trace"},"phones":{"msdyn_fromphone":{"level":"e164","defaultRegion":"US"},"msdyn_tophone":{"normalize":true,"defaultRegion":"US"}}}""");

    [Theory]
    [MemberData(nameof(Settings))]
    public void The_sample_gets_the_verdicts_of_the_pipeline(string settings) => BothAgree(Sample("calls.csv"), settings);

    [Theory]
    [MemberData(nameof(Settings))]
    public void Random_CSV_gets_the_verdicts_of_the_pipeline(string settings) =>
        BothAgree(_cli.File("random.csv", RandomRecords.Csv(new Random(settings.Length), Records)), settings);

    [Theory]
    [MemberData(nameof(Settings))]
    public void Random_JSON_gets_the_verdicts_of_the_pipeline(string settings) =>
        BothAgree(_cli.File("random.jsonl", RandomRecords.Json(new Random(settings.Length), Records)), settings);

    [Theory]
    [MemberData(nameof(Settings))]
    public void The_records_of_an_application_user_get_the_verdicts_of_the_pipeline(string settings) => BothAgree(Sample("calls.csv"), settings, "--application-user");

    [Fact]
    public void A_record_that_only_the_platform_rejects_is_accepted()
    {
        // The import sequence number takes a whole number; PCC002 is what would say so, and is off.
        var file = _cli.File("calls.jsonl", """{"importsequencenumber":"one"}""" + "\n" + """{"importsequencenumber":true}""" + "\n");
        var settings = _cli.File("settings.json", """{"severity":{"PCC002":"off"}}""");
        _cli.Run("check", file, "--settings", settings, "--format", "json", "--quiet");
        var withPipeline = _cli.Output;
        withPipeline.Should().Contain("\"source\":\"platform\"");
        _cli.Run("check", file, "--settings", settings, "--format", "json", "--quiet", "--rules-only");
        _cli.Verdicts.Should().Equal("2 accepted");
    }

    [Fact]
    public void Other_results_are_the_same_as_without_the_option()
    {
        var file = _cli.File("calls.csv", "msdyn_fromphone,remark,statecode\n112,a,0\n\nxx,b,0\n112,c\n112,d,green\n");
        _cli.Run("check", file).Should().Be(2);
        var (output, error) = (WithoutTime(_cli.Output), _cli.Error);
        _cli.Run("check", file, "--rules-only").Should().Be(2);
        WithoutTime(_cli.Output).Should().Be(output);
        _cli.Error.Should().Be(error);

        static string WithoutTime(string text) => string.Join('\n', text.Split('\n').Where(line => !line.Contains(" a second", StringComparison.Ordinal)));
    }

    [Fact]
    public void Settings_that_cannot_be_used_are_reported()
    {
        _cli.Run("check", Sample("calls.csv"), "--rules-only", "--settings", _cli.File("settings.json", """{"mod":"audit"}""")).Should().Be(2);
        _cli.Error.Should().Contain("PCC902");
    }

    [Fact]
    public void The_help_says_when_to_use_which()
    {
        _cli.Run("check", "--help").Should().Be(0);
        _cli.Output.Should().Contain("--rules-only").And.Contain("audit").And.Contain("import");
    }

    public void Dispose() => _cli.Dispose();

    private static string Sample(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PhoneCallCtx.Plugins.sln"))) folder = folder.Parent!;
        return Path.Combine(folder.FullName, "samples", name);
    }

    private void BothAgree(string file, string settings, params string[] options)
    {
        var path = _cli.File("settings.json", settings);
        _cli.Run(["check", file, "--settings", path, "--format", "json", "--quiet", .. options]);
        var (pipeline, errors) = (_cli.Output.Split('\n'), _cli.Error);
        _cli.Run(["check", file, "--settings", path, "--format", "json", "--quiet", "--rules-only", .. options]);
        var rules = _cli.Output.Split('\n');

        rules.Should().HaveSameCount(pipeline);
        _cli.Error.Should().Be(errors);
        var compared = 0;
        for (var i = 0; i < pipeline.Length; i++)
        {
            if (pipeline[i].Contains("\"source\":\"platform\"", StringComparison.Ordinal)) continue;
            rules[i].Should().Be(pipeline[i]);
            compared++;
        }

        compared.Should().BeGreaterThan(Records / 40, "the platform has no say in all records");
    }
}
