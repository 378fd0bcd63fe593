using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Languages;

namespace PhoneCallCtx.Plugins.Tests.Faults;

/// <summary>
/// Each call that a step or an API makes to the platform goes wrong in turn, in every way that fits it: once, and from then on.
/// The calls are those of a run without a fault, so none is forgotten.
/// </summary>
public class FaultTests
{
    /// <summary>What a verdict does not depend on: what is told, in which language, and rules that cannot be read, since the step's own are the same.</summary>
    private static readonly string[] Aside = ["ITracingService", "ILogger", "IOrganizationServiceFactory", "IOrganizationService", "IServiceProvider.GetService(ITracingService)", "IServiceProvider.GetService(ILogger)", "IServiceProvider.GetService(IOrganizationServiceFactory)"];

    /// <summary>How the first line of a refusal begins in English.</summary>
    private static readonly string[] Headings = LanguageCatalog.All[0].Templates.Where(template => template.Value.StartsWith("The phone call record was", StringComparison.Ordinal) || template.Value.StartsWith("No phone call record was", StringComparison.Ordinal) || template.Value.StartsWith("The request was", StringComparison.Ordinal))
        .Select(template => template.Value.Split('"', '(')[0].Split('\n')[0]).ToArray();

    public static TheoryData<string> Scenes => [.. Scene.All.Select(scene => scene.Name)];

    public static TheoryData<string> Writing => [.. Scene.All.Where(scene => scene.Writes).Select(scene => scene.Name)];

    public static TheoryData<string> Steps => [.. Scene.All.Where(scene => scene.IsStep && (scene.Environment is null || scene.Environment.Length > 1)).Select(scene => scene.Name)];

    [Theory]
    [MemberData(nameof(Scenes))]
    public void Without_a_fault_a_call_is_judged(string name)
    {
        var platform = new Platform();
        var outcome = SceneOf(name).Run(platform);
        if (outcome.Thrown?.InnerException is { } cause) throw new InvalidOperationException("The scene itself is broken.", cause);
        outcome.Verdict.Should().Be(SceneOf(name).Verdict);
        platform.Calls.Select(call => call.Member).Should().Contain(["IServiceProvider.GetService(IPluginExecutionContext)", "IServiceProvider.GetService(ITracingService)", "IServiceProvider.GetService(ILogger)"]);
        if (SceneOf(name).IsStep) platform.Calls.Should().Contain(call => call.Member == "IOrganizationService.RetrieveMultiple()" && call.Real is EntityCollection);
    }

    [Theory]
    [MemberData(nameof(Scenes))]
    public void Whatever_goes_wrong_a_call_is_accepted_or_refused_in_one_form(string name) => Problems(name, Fault.All, (_, outcome, _) => outcome.Thrown switch
    {
        null => null,
        InvalidPluginExecutionException refusal => FormOf(refusal),
        var foreign => $"{foreign.GetType().Name} at {foreign.StackTrace!.Split('\n').FirstOrDefault(line => line.Contains("Plugins.", StringComparison.Ordinal))?.Trim()}",
    }).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Scenes))]
    public void Whatever_goes_wrong_a_row_is_written_as_a_whole_or_not_at_all(string name)
    {
        var scene = SceneOf(name);
        var sound = scene.Run(new Platform());
        Problems(name, Fault.All, (_, outcome, _) =>
        {
            if (outcome.After.SequenceEqual(outcome.Before)) return null;
            if (!scene.Writes || outcome.Thrown is not null) return "a row was written: " + string.Join(" / ", outcome.After);
            return outcome.After.SequenceEqual(sound.After) ? null : "half of it was written: " + string.Join(" / ", outcome.After);
        }).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Writing))]
    public void A_step_that_writes_writes_where_nothing_goes_wrong(string name)
    {
        var outcome = SceneOf(name).Run(new Platform());
        outcome.After.Should().NotEqual(outcome.Before).And.OnlyContain(row => row.Contains("msdyn_tophone=+442079460018", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void What_fails_beside_the_call_changes_no_verdict_of_a_step(string name)
    {
        var sound = SceneOf(name).Run(new Platform()).Verdict;
        Problems(name, Fault.Failures, (call, outcome, _) => outcome.Verdict == sound ? null : outcome.Verdict, call => Array.Exists(Aside, aside => call.Member.StartsWith(aside, StringComparison.Ordinal)))
            .Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Scenes))]
    public void A_request_without_an_answer_has_no_half_of_one(string name)
    {
        if (SceneOf(name).IsStep) return;
        Problems(name, Fault.All, (_, outcome, _) => outcome.Thrown is null || outcome.Answers == 0 ? null : $"{outcome.Answers} answers").Should().BeEmpty();
    }

    private static Scene SceneOf(string name) => Scene.All.Single(scene => scene.Name == name);

    /// <summary>What is wrong with how calls end: each call of the scene with each fault that fits it.</summary>
    private static string Problems(string name, IEnumerable<Fault> faults, Func<PlatformCall, SceneOutcome, Fault, string?> judge, Func<PlatformCall, bool>? which = null)
    {
        var scene = SceneOf(name);
        var sound = new Platform();
        scene.Run(sound);
        var problems = new List<string>();
        var runs = 0;
        for (var at = 1; at <= sound.Calls.Count; at++)
        {
            var call = sound.Calls[at - 1];
            if (which is not null && !which(call)) continue;
            foreach (var fault in faults.Where(fault => fault.AppliesTo(call.Result, call.Real)))
            {
                foreach (var isLasting in new[] { false, true })
                {
                    runs++;
                    if (judge(call, scene.Run(new Platform(at, fault, isLasting)), fault) is { } problem) problems.Add($"{call.Member} ({at}{(isLasting ? " and on" : "")}) {fault}: {problem}");
                }
            }
        }

        runs.Should().BeGreaterThan(100);
        return string.Join('\n', problems);
    }

    private static string? FormOf(InvalidPluginExecutionException refusal)
    {
        var (message, code) = (refusal.Message, SceneOutcome.CodesOf(refusal.Message).LastOrDefault());
        if (!Headings.Contains(message.Split('"', '(')[0].Split('\n')[0]) || !message.Contains("\n- ", StringComparison.Ordinal) || code is null || !message.EndsWith($"[{code}]", StringComparison.Ordinal)) return "a foreign message: " + message;
        if (message.Contains("secret", StringComparison.Ordinal)) return "it tells what the platform said";
        return refusal.InnerException is not null || refusal.ExceptionDetails?.ContainsKey("violations") == true ? null : "it has neither a cause nor details";
    }
}
