using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Cli.Checking;
using PhoneCallCtx.Cli.Records;
using static PhoneCallCtx.Lab.Fuzzing.Targets.BrokenPropertyException;

namespace PhoneCallCtx.Lab.Fuzzing.Targets;

/// <summary>Evaluates records on the local Dataverse and by the rules alone, which must agree on all records that Dataverse itself accepts.</summary>
internal static class RecordEvaluation
{
    /// <summary>The code of a step that failed with an unexpected exception.</summary>
    public const string FailureCode = "PCC900";

    private const int MostEvaluated = 4;

    /// <summary>The default rules, rules that rewrite numbers as far as a region allows, and rules that trace.</summary>
    private static readonly (PipelineEvaluator Pipeline, RuleEvaluator Rules)[] Pairs =
        [.. new[] { null, """{"phones":{"msdyn_fromphone":{"level":"e164","normalize":true,"defaultRegion":"GB"},"msdyn_tophone":{"normalize":true}}}""", """{"mode":"audit","severity":{"PCC101":"trace"}}""" }.Select(settings => (new PipelineEvaluator(settings), new RuleEvaluator(settings)))];

    /// <summary>Evaluates the first readable records.</summary>
    public static void Evaluate(RecordReading reading)
    {
        foreach (var record in reading.Records.Where(record => record.Row is not null).Take(MostEvaluated)) Evaluate(record.Row!, Pairs[record.Number % Pairs.Length]);
    }

    private static void Evaluate(RecordRow row, (PipelineEvaluator Pipeline, RuleEvaluator Rules) pair)
    {
        var verdict = pair.Pipeline.Evaluate(row);
        Require(verdict.Violations.All(violation => violation.Code != FailureCode), "a step fails");
        var alone = pair.Rules.Evaluate(row);
        Require(verdict.Id == alone.Id, "the rules alone find another primary key");
        if (verdict.Violations.Any(violation => violation.IsOfPlatform)) Require(alone.IsAccepted, "Dataverse itself rejects what the plug-in rejects");
        else Require(verdict.Violations.SequenceEqual(alone.Violations) && verdict.Traced.SequenceEqual(alone.Traced) && IsSame(verdict.Changes, alone.Changes), "the rules alone have another verdict");
    }

    private static bool IsSame(IReadOnlyDictionary<string, object?> one, IReadOnlyDictionary<string, object?> other) =>
        one.Count == other.Count && one.All(change => other.TryGetValue(change.Key, out var value) && Equals(change.Value, value));
}
