using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;

namespace PhoneCallCtx.Plugins.Tests.Faults;

/// <summary>
/// Each access of a step or an API to the platform fails in turn, in every applicable way, once and permanently.
/// A run without a fault lists the accesses, so none is missing.
/// </summary>
[Trait("Category", "Exhaustive")]
public class FaultTests
{
    /// <summary>
    /// The accesses that no verdict depends on: the log; the language; the environment variable, because the step has the same rules;
    /// and the further interfaces of the context, because the object of the plain interface has them too.
    /// </summary>
    private static readonly string[] Aside =
    [
        "IServiceProvider.GetService(IPluginExecutionContext4)", "IServiceProvider.GetService(IPluginExecutionContext7)",
        "ITracingService", "ILogger", "IOrganizationServiceFactory", "IOrganizationService", "IServiceProvider.GetService(ITracingService)", "IServiceProvider.GetService(ILogger)", "IServiceProvider.GetService(IOrganizationServiceFactory)",
    ];

    public static TheoryData<string> Scenes => [.. Scene.All.Select(scene => scene.Name)];

    public static TheoryData<string> Writing => [.. Scene.All.Where(scene => scene.Writes).Select(scene => scene.Name)];

    public static TheoryData<string> Steps => [.. Scene.All.Where(scene => scene.IsStep && (scene.Environment is null || scene.Environment.Length > 1)).Select(scene => scene.Name)];

    [Theory]
    [MemberData(nameof(Scenes))]
    public void A_request_is_evaluated_without_a_fault(string name)
    {
        var platform = new Platform();
        var outcome = SceneOf(name).Run(platform);
        if (outcome.Thrown?.InnerException is { } cause) throw new InvalidOperationException("The scene itself is broken.", cause);
        outcome.Verdict.Should().Be(SceneOf(name).Verdict);
        platform.Accesses.Select(access => access.Member).Should().Contain(["IServiceProvider.GetService(IPluginExecutionContext)", "IServiceProvider.GetService(ITracingService)", "IServiceProvider.GetService(ILogger)"]);
        if (SceneOf(name).IsStep) platform.Accesses.Should().Contain(access => access.Member == "IOrganizationService.RetrieveMultiple()" && access.Real is EntityCollection);
    }

    [Theory]
    [MemberData(nameof(Scenes))]
    public void A_request_with_any_fault_is_accepted_or_rejected_in_one_form(string name)
    {
        var scene = SceneOf(name);
        var sound = scene.Run(new Platform());
        Problems(name, Fault.All, outcome => RejectionForm.FaultOf(outcome.Thrown) ?? FaultOfRows(outcome) ?? FaultOfAnswers(outcome)).Should().BeEmpty();

        string? FaultOfRows(SceneOutcome outcome)
        {
            if (outcome.After.SequenceEqual(outcome.Before)) return null;
            if (!scene.Writes || outcome.Thrown is not null) return "a row was written: " + string.Join(" / ", outcome.After);
            return outcome.After.SequenceEqual(sound.After) ? null : "half of it was written: " + string.Join(" / ", outcome.After);
        }

        string? FaultOfAnswers(SceneOutcome outcome) => scene.IsStep || outcome.Thrown is null || outcome.Answers == 0 ? null : $"a request without an answer has {outcome.Answers} parts of one";
    }

    [Theory]
    [MemberData(nameof(Writing))]
    public void A_normalizing_step_writes_when_there_is_no_fault(string name)
    {
        var outcome = SceneOf(name).Run(new Platform());
        outcome.After.Should().NotEqual(outcome.Before).And.OnlyContain(row => row.Contains("msdyn_tophone=+442079460018", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void A_fault_outside_the_request_changes_no_verdict_of_a_step(string name)
    {
        var sound = SceneOf(name).Run(new Platform()).Verdict;
        Problems(name, Fault.Failures, outcome => outcome.Verdict == sound ? null : outcome.Verdict, access => Array.Exists(Aside, aside => access.Member.StartsWith(aside, StringComparison.Ordinal)))
            .Should().BeEmpty();
    }

    [Fact]
    public void No_fault_rejects_another_variable()
    {
        foreach (var scene in Scene.OfOtherVariables)
            FaultSweep.Problems(scene.Run, Fault.Failures, outcome => outcome.Verdict == "accepted" ? null : outcome.Verdict).Should().BeEmpty(scene.Name);
    }

    /// <summary>The only accesses. All others, such as post-images or the secondary table, cannot fail.</summary>
    [Fact]
    public void A_plug_in_accesses_these_members_of_the_platform_only() => Scene.All.SelectMany(scene =>
    {
        var platform = new Platform();
        scene.Run(platform);
        return platform.Accesses.Select(access => access.Member.Split('(')[0]);
    }).Distinct().Should().BeEquivalentTo(
        "IServiceProvider.GetService",
        "IPluginExecutionContext7.get_Depth", "IPluginExecutionContext7.get_InitiatingUserId", "IPluginExecutionContext7.get_InputParameters", "IPluginExecutionContext7.get_IsApplicationUser", "IPluginExecutionContext7.get_IsInTransaction", "IPluginExecutionContext7.get_MessageName",
        "IPluginExecutionContext7.get_OrganizationId", "IPluginExecutionContext7.get_OutputParameters", "IPluginExecutionContext7.get_OwningExtension", "IPluginExecutionContext7.get_ParentContext",
        "IPluginExecutionContext7.get_PreEntityImages", "IPluginExecutionContext7.get_PreEntityImagesCollection", "IPluginExecutionContext7.get_PrimaryEntityId", "IPluginExecutionContext7.get_PrimaryEntityName",
        "IPluginExecutionContext7.get_SharedVariables", "IPluginExecutionContext7.get_Stage", "IPluginExecutionContext7.get_UserId",
        "IOrganizationServiceFactory.CreateOrganizationService", "IOrganizationService.Retrieve", "IOrganizationService.RetrieveMultiple", "ITracingService.Trace", "ILogger.LogError", "ILogger.LogInformation", "ILogger.LogWarning");

    private static Scene SceneOf(string name) => Scene.All.Single(scene => scene.Name == name);

    private static string Problems(string name, IEnumerable<Fault> faults, Func<SceneOutcome, string?> evaluate, Func<PlatformAccess, bool>? which = null) =>
        FaultSweep.Problems(SceneOf(name).Run, faults, evaluate, which);
}
