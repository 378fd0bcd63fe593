using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace PhoneCallCtx.Cli.Tests.Deploying;

/// <summary>What the sample pipelines call, in which order, when all is well and when something fails.</summary>
[Trait("Category", "OneCulture")]
public sealed class DeployRunTests : IDisposable
{
    private const string SignIn = "az account get-access-token --resource https://contoso.crm.dynamics.com --query accessToken --output tsv";
    private const string InstallTool = "dotnet tool install --global phonecallctx --source release";
    private const string CheckRules = "phonecallctx settings check ";
    private const string DeployRules = "phonecallctx settings deploy samples/audit.json --output settings.json";
    private const string Authenticate = "pac auth create --environment https://contoso.crm.dynamics.com --tenant 11111111-1111-1111-1111-111111111111 --applicationId 22222222-2222-2222-2222-222222222222 --";
    private const string Import = "pac solution import --path release/PhoneCallCtx_managed.zip --activate-plugins --publish-changes --async --max-async-wait-time 60 --settings-file settings.json";

    private static readonly string[] StepIds =
    [
        "ad9e631c-a735-5145-a5a7-421c32581f6c", "cba14376-7901-590c-9898-395c66dbdd17", "6e24b6e4-fc6c-5ce8-96fe-4c62bc4929de", "a80bf0b4-fe0f-596b-a6a2-ffab070bee7d",
        "cdbd6c31-6b57-57b6-880a-9022472338f5", "7909043a-6880-50ee-9502-457c129b538f", "2c40ab0f-d40d-5441-b5e9-df3145dbadf8", "6222fb58-33e3-5583-b905-c3b40cf10fc2",
        "a917eb39-936b-5578-9eda-5451e5b0a910", "96484848-f3b5-5d81-8aac-1b0c03fa1203",
    ];

    private static readonly string[] Verify =
    [
        "install pac", InstallTool, CheckRules + "samples/audit.json", SignIn, "phonecallctx check --query", "curl GET msdyn_ocphonecallengagementctxes", "phonecallctx check rows.json --output verdicts", "solution checker",
        "install pac", InstallTool,
    ];

    private static readonly string[] Compare = [SignIn, "phonecallctx steps --query", "curl GET sdkmessageprocessingsteps", "phonecallctx steps --compare steps.json"];

    private static readonly string[] SmokeTest = [SignIn, "curl POST pcc_ParsePhoneNumber {\"Text\":\"+14255550123\"}"];

    private static readonly string[] Disable =
    [
        "install pac", InstallTool, SignIn, "phonecallctx steps --disable --format json",
        .. StepIds.Select(step => $$"""curl PATCH sdkmessageprocessingsteps({{step}}) {"statecode":1,"statuscode":2}"""),
    ];

    private readonly DeployRun _run = new();

    [UnixTheory]
    [InlineData(DeployPipeline.GitHub, "githubFederated")]
    [InlineData(DeployPipeline.Azure, "azureDevOpsFederated")]
    public void A_deployment_checks_imports_as_an_upgrade_compares_and_calls(string file, string federation)
    {
        _run.Run(file);
        _run.Calls.Should().Equal([.. Verify, .. Imports(federation, upgrade: true), .. Compare, .. SmokeTest]);
        _run.Results.Should().Equal("verify success", "deploy success", "rollback skipped");
        AssertNothingLeaks();
    }

    [UnixTheory]
    [InlineData(DeployPipeline.GitHub, "githubFederated")]
    [InlineData(DeployPipeline.Azure, "azureDevOpsFederated")]
    public void A_failing_import_switches_the_rules_off(string file, string federation)
    {
        _run.Answer("import-fails", "");
        _run.Run(file);
        _run.Calls.Should().Equal([.. Verify, .. Imports(federation, upgrade: true), .. Disable]);
        _run.Results.Should().Equal("verify success", "deploy failure", "rollback success");
        AssertNothingLeaks();
    }

    [UnixFact]
    public void A_step_that_differs_ends_the_deployment_with_10_and_switches_the_rules_off()
    {
        var steps = File.ReadAllText(SourceTree.PathOf("samples", "environment-steps.json"));
        _run.Answer("GET sdkmessageprocessingsteps", steps.Replace("\"statecode\": 0", "\"statecode\": 1", StringComparison.Ordinal));
        _run.RunScript("samples/deploy/compare.sh").Should().Be(10);
        _run.Run(DeployPipeline.GitHub);
        _run.Calls.Skip(Compare.Length).Should().Equal([.. Verify, .. Imports("githubFederated", upgrade: true), .. Compare, .. Disable]);
        _run.Results.Should().Equal("verify success", "deploy failure", "rollback success");
    }

    [UnixTheory]
    [InlineData(DeployPipeline.GitHub, "githubFederated")]
    [InlineData(DeployPipeline.Azure, "azureDevOpsFederated")]
    public void A_failing_smoke_test_switches_the_rules_off_and_imports_the_earlier_release(string file, string federation)
    {
        _run.Variables["ROLLBACK_ZIP"] = "release/earlier_managed.zip";
        _run.Answer("POST pcc_ParsePhoneNumber", """{"Kind":"invalid"}""");
        _run.Run(file);
        _run.Calls.Should().Equal([.. Verify, .. Imports(federation, upgrade: true), .. Compare, .. SmokeTest, .. Disable, Authenticate + federation, Import.Split(" --settings")[0].Replace("PhoneCallCtx_managed", "earlier_managed", StringComparison.Ordinal)]);
        _run.Results.Should().Equal("verify success", "deploy failure", "rollback success");
        AssertNothingLeaks();
    }

    [UnixFact]
    public void A_first_import_is_no_upgrade()
    {
        _run.Answer("GET solutions", """{"value":[]}""");
        _run.Variables["FEDERATION"] = "githubFederated";
        _run.RunScript("samples/deploy/import.sh release/PhoneCallCtx_managed.zip samples/audit.json").Should().Be(0);
        _run.Calls.Should().Equal(Imports("githubFederated", upgrade: false));
    }

    [UnixTheory]
    [InlineData(DeployPipeline.GitHub)]
    [InlineData(DeployPipeline.Azure)]
    public void Rules_that_cannot_be_used_end_the_pipeline_before_anything_changes(string file)
    {
        var rules = _run.PathOf("unusable.json");
        File.WriteAllText(rules, """{"mode":"adit"}""");
        _run.Variables["RULES_FILE"] = rules;
        _run.Run(file);
        _run.Calls.Should().Equal("install pac", InstallTool, CheckRules + rules);
        _run.Results.Should().Equal("verify failure", "deploy skipped", "rollback skipped");

        _run.Variables["FEDERATION"] = "githubFederated";
        _run.RunScript($"samples/deploy/import.sh release/PhoneCallCtx_managed.zip '{rules}'").Should().Be(1);
        _run.Arguments.Should().NotContain("pac ", "the import checks the rules too");
    }

    [UnixFact]
    public void Rows_that_the_rules_reject_end_the_pipeline_before_anything_changes()
    {
        _run.Variables["ALLOW_REJECTED"] = "false";
        _run.Answer("GET msdyn_ocphonecallengagementctxes", """{"value":[{"msdyn_fromphone":"siobhan@example.com"}]}""");
        _run.Run(DeployPipeline.GitHub);
        _run.Calls.Should().Equal(Verify.TakeWhile(call => call != "solution checker"));
        _run.Results.Should().Equal("verify failure", "deploy skipped", "rollback skipped");
        _run.Output.Should().Contain("PCC101").And.NotContain("siobhan", "a log of a pipeline has no personal data");
    }

    [UnixTheory]
    [InlineData("siobhan@example.com", "true", 0)]
    [InlineData("siobhan@example.com", "false", 1)]
    [InlineData("+442079460018", "false", 0)]
    public void Rejected_rows_of_an_export_are_accepted_only_on_request(string number, string allow, int code)
    {
        var export = _run.PathOf("export.csv");
        File.WriteAllText(export, "msdyn_fromphone\n" + number + "\n");
        _run.Variables["ALLOW_REJECTED"] = allow;
        _run.RunScript($"samples/deploy/check.sh '{export}'").Should().Be(code);
        _run.Output.Should().Contain("records").And.NotContain(number);
    }

    [UnixFact]
    public void An_export_that_cannot_be_read_ends_the_check_with_2()
    {
        _run.Variables["ALLOW_REJECTED"] = "true";
        _run.RunScript("samples/deploy/check.sh no-such-file.csv").Should().Be(2);
    }

    [UnixFact]
    public void An_environment_without_rows_has_nothing_to_check()
    {
        _run.Answer("GET msdyn_ocphonecallengagementctxes", """{"value":[]}""");
        _run.RunScript("samples/deploy/check.sh").Should().Be(0);
        _run.Calls.Should().NotContain(call => call.StartsWith("phonecallctx check rows", StringComparison.Ordinal));
    }

    [UnixTheory]
    [InlineData("404", 0, "not there: ")]
    [InlineData("403", 1, "error: ")]
    [InlineData("000", 1, "error: ")]
    public void A_rollback_tries_every_step_and_reports_those_that_stay_on(string status, int code, string report)
    {
        _run.Answer("PATCH sdkmessageprocessingsteps.status", status);
        _run.RunScript("samples/deploy/rollback.sh").Should().Be(code);
        _run.Calls.Should().Equal(Disable.Skip(2));
        _run.Output.Split('\n').Count(line => line.StartsWith(report, StringComparison.Ordinal)).Should().Be(StepIds.Length);
    }

    [UnixTheory]
    [InlineData("compare.sh", "GET sdkmessageprocessingsteps")]
    [InlineData("smoke.sh", "POST pcc_ParsePhoneNumber")]
    [InlineData("check.sh", "GET msdyn_ocphonecallengagementctxes")]
    [InlineData("import.sh a.zip b.json", "GET solutions")]
    public void An_answer_with_an_error_status_ends_a_script(string script, string request)
    {
        _run.Answer(request + ".status", "401");
        _run.RunScript("samples/deploy/" + script).Should().Be(1);
        _run.Calls[^1].Should().StartWith("curl ");
        _run.Output.Should().Contain("401");
    }

    [UnixFact]
    public void A_script_without_a_token_sends_nothing()
    {
        File.WriteAllText(_run.PathOf("bin", "az"), "#!/usr/bin/env bash\nexit 3\n");
        _run.RunScript("samples/deploy/rollback.sh").Should().Be(3);
        _run.Calls.Should().BeEmpty();
    }

    public void Dispose() => _run.Dispose();

    private static IEnumerable<string> Imports(string federation, bool upgrade) =>
        [SignIn, "curl GET solutions", DeployRules, Authenticate + federation, Import + (upgrade ? " --stage-and-upgrade" : "")];

    /// <summary>No token is in an argument, in the log or in a file that stays.</summary>
    private void AssertNothingLeaks()
    {
        _run.Arguments.Should().NotContain(DeployRun.Token).And.NotContain("unauthorized");
        _run.Output.Should().NotContain(DeployRun.Token);
        Directory.GetFileSystemEntries(_run.PathOf("temporary")).Should().BeEmpty();
    }
}
