using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace PhoneCallCtx.Cli.Tests.Deploying;

/// <summary>The sample pipelines use known actions, tasks and inputs only, in an order that can work.</summary>
[Trait("Category", "OneCulture")]
public sealed class DeployPipelineTests
{
    /// <summary>
    /// Actions and tasks with their inputs, from their definitions in microsoft/powerplatform-actions, from Microsoft's page "Build Tools
    /// tasks" and from the pages of the others. A commit is one that the workflows of this repository use too.
    /// </summary>
    private static readonly Dictionary<string, string[]> Known = new(StringComparer.Ordinal)
    {
        ["microsoft/powerplatform-actions/actions-install@v1"] = ["add-tools-to-path"],
        ["microsoft/powerplatform-actions/check-solution@v1"] = ["environment-url", "app-id", "tenant-id", "path", "fail-on-analysis-error"],
        ["actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683"] = ["persist-credentials"],
        ["actions/setup-dotnet@67a3573c9a986a3f9c594539f4ab511d57bb3ce9"] = ["dotnet-version"],
        ["azure/login@v2"] = ["client-id", "tenant-id", "allow-no-subscriptions"],
        ["PowerPlatformToolInstaller@2"] = ["AddToolsToPath"],
        ["PowerPlatformChecker@2"] = ["authenticationType", "PowerPlatformSPN", "FilesToAnalyze", "RuleSet", "ErrorLevel", "ErrorThreshold", "FailOnPowerAppsCheckerAnalysisError"],
        ["checkout"] = [],
        ["UseDotNet@2"] = ["version"],
        ["AzureCLI@2"] = ["azureSubscription", "scriptType", "scriptLocation", "inlineScript"],
    };

    private static readonly string[] PacInstallers = ["microsoft/powerplatform-actions/actions-install@v1", "PowerPlatformToolInstaller@2"];
    private static readonly string[] Checkers = ["microsoft/powerplatform-actions/check-solution@v1", "PowerPlatformChecker@2"];

    public static TheoryData<string> Files => [DeployPipeline.GitHub, DeployPipeline.Azure];

    [Theory]
    [MemberData(nameof(Files))]
    public void Only_known_actions_and_tasks_are_used_with_known_inputs(string file)
    {
        var steps = DeployPipeline.Read(file).Jobs.SelectMany(job => job.Steps).Where(step => step.Uses.Length > 0).ToArray();
        steps.Should().NotBeEmpty();
        steps.Select(step => step.Uses).Distinct(StringComparer.Ordinal).Should().BeSubsetOf(Known.Keys);
        foreach (var step in steps) step.Inputs.Keys.Should().BeSubsetOf(Known[step.Uses], step.Uses);
    }

    [Fact]
    public void The_commits_of_actions_are_those_of_the_workflow_of_this_repository()
    {
        var workflow = File.ReadAllText(SourceTree.PathOf(".github", "workflows", "ci.yml"));
        var pinned = Known.Keys.Where(name => name.StartsWith("actions/", StringComparison.Ordinal)).ToArray();
        pinned.Should().HaveCount(2).And.OnlyContain(name => Regex.IsMatch(name, "@[0-9a-f]{40}$", RegexOptions.CultureInvariant, TimeSpan.FromMinutes(1)) && workflow.Contains(name, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_job_installs_pac_first_and_phonecallctx_before_any_other_script(string file) =>
        DeployPipeline.Read(file).Jobs.Should().HaveCount(3).And.AllSatisfy(job =>
        {
            job.Steps[0].Uses.Should().BeOneOf(PacInstallers);
            job.Scripts.First().Should().Be("samples/deploy/install.sh");
        });

    [Theory]
    [MemberData(nameof(Files))]
    public void The_export_and_the_solution_are_checked_before_the_deployment(string file)
    {
        var pipeline = DeployPipeline.Read(file);
        pipeline.Jobs.Select(job => job.Name).Should().Equal("verify", "deploy", "rollback");
        pipeline.Job("verify").Scripts.Skip(1).Should().Equal("samples/deploy/settings.sh \"$RULES_FILE\"", "samples/deploy/check.sh");
        pipeline.Job("verify").Steps[^1].Uses.Should().BeOneOf(Checkers);
        pipeline.Job("verify").Steps[^1].Inputs.Values.Should().Contain(pipeline.Variables["SOLUTION_ZIP"], "the zip that is checked is the one that is imported");
        pipeline.Job("deploy").Needs.Should().Be("verify");
        pipeline.Job("deploy").Condition.Should().BeEmpty("a job without a condition runs when the one before it succeeded");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_import_comes_before_the_comparison_and_that_before_the_smoke_test(string file) =>
        DeployPipeline.Read(file).Job("deploy").Scripts.Skip(1).Should().Equal("samples/deploy/import.sh \"$SOLUTION_ZIP\" \"$RULES_FILE\"", "samples/deploy/compare.sh", "samples/deploy/smoke.sh");

    [Theory]
    [InlineData(DeployPipeline.GitHub, "always() && (needs.deploy.result == 'failure' || needs.deploy.result == 'cancelled')")]
    [InlineData(DeployPipeline.Azure, "in(dependencies.deploy.result, 'Failed', 'Canceled')")]
    public void The_rollback_runs_only_when_the_deployment_failed(string file, string condition)
    {
        var rollback = DeployPipeline.Read(file).Job("rollback");
        rollback.Needs.Should().Be("deploy");
        rollback.Condition.Should().Be(condition);
        rollback.Scripts.Skip(1).Should().Equal("samples/deploy/rollback.sh \"$ROLLBACK_ZIP\"");
    }

    [Fact]
    public void Both_pipelines_run_the_same_scripts() =>
        DeployPipeline.Read(DeployPipeline.GitHub).Jobs.Select(job => string.Join('\n', job.Scripts)).Should().Equal(DeployPipeline.Read(DeployPipeline.Azure).Jobs.Select(job => string.Join('\n', job.Scripts)));

    [Theory]
    [MemberData(nameof(Files))]
    public void The_rules_are_the_sample_in_audit_mode(string file)
    {
        var variables = DeployPipeline.Read(file).Variables;
        variables["RULES_FILE"].Should().Be("samples/audit.json");
        variables["ALLOW_REJECTED"].Should().Be("true", "the sample settings reject nothing");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void No_secret_is_stored(string file) =>
        File.ReadAllText(SourceTree.PathOf(file.Split('/'))).Should().NotContain("secrets.").And.NotContain("client-secret").And.NotContain("password");

    [Fact]
    public void Every_script_stops_at_the_first_error_and_can_be_run()
    {
        var scripts = Directory.GetFiles(SourceTree.PathOf("samples", "deploy"), "*.sh").Where(file => Path.GetFileName(file) != "dataverse.sh").ToArray();
        scripts.Should().HaveCount(7);
        scripts.Should().AllSatisfy(file =>
        {
            File.ReadLines(file).First().Should().Be("#!/usr/bin/env bash");
            File.ReadLines(file).Should().Contain("set -euo pipefail");
            if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(file).Should().HaveFlag(UnixFileMode.UserExecute);
        });
    }
}
