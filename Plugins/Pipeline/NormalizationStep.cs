using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Phones;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>
/// Rewrites the phone numbers of a request in E.164, in the columns that the configuration names. It runs at stage 20,
/// where a change of Target changes the saved row, and after the rules have evaluated the values that the caller sent.
/// </summary>
public abstract class NormalizationStep : PhoneCallStep
{
    private protected NormalizationStep(string? unsecureConfiguration, string? secureConfiguration)
        : base(unsecureConfiguration, secureConfiguration)
    {
    }

    private protected override bool RegistersAllColumns => false;

    private protected override InvalidPluginExecutionException? Run(PluginExecution execution, in RowRequest request)
    {
        var isEnforced = execution.AreRulesEnforced;
        var gaps = FindImageGaps(execution, request);
        var rewritings = Find(execution, request);

        // Write only when all numbers are known: a failure before leaves every row unchanged.
        if (isEnforced)
            foreach (var rewriting in rewritings) rewriting.Write();

        var numbers = rewritings.Count.ToString(CultureInfo.InvariantCulture);
        execution.Write(request.Count, isEnforced || rewritings.Count == 0 ? "numbers rewritten: " + numbers : "numbers rewritten: 0 (audit; would be " + numbers + ")", gaps: gaps);
        return null;
    }

    private static ImageGaps? FindImageGaps(PluginExecution execution, in RowRequest request)
    {
        if (!ColumnGroups.Phones.Any(column => execution.Rules.Settings.PolicyOf(column).Normalize)) return null;
        ImageGaps? gaps = null;
        for (var i = 0; i < request.Count; i++)
        {
            var change = request[i];
            if (ImageGaps.HasGap(change)) (gaps ??= new ImageGaps("every number counts as changed")).Add(change);
        }

        return gaps;
    }

    private static List<Rewriting> Find(PluginExecution execution, in RowRequest request)
    {
        var found = new List<Rewriting>();
        foreach (var column in ColumnGroups.Phones)
        {
            var policy = execution.Rules.Settings.PolicyOf(column);
            if (!policy.Normalize) continue;
            for (var i = 0; i < request.Count; i++)
                if (Find(request[i], request.TargetOf(i), column, policy, execution) is { } rewriting) found.Add(rewriting);
        }

        return found;
    }

    private static Rewriting? Find(in RowChange change, Entity? target, ColumnDefinition column, PhonePolicy policy, PluginExecution execution)
    {
        // In a part of a split Update, the whole has columns that this part must not write.
        if (target is null || !target.Attributes.TryGetValue(column.LogicalName, out var value) || value is not string text) return null;
        if (change.ChangeOf(column) != ColumnChange.Changed || PhoneNormalizer.Normalize(text, policy, column.MaxLength) is not { } normal) return null;

        execution.Note(FormattableString.Invariant($"rewrite [{change.Index}] {column.LogicalName} \"{Mask.Of(Excerpt.Of(text))}\" as \"{Mask.Of(normal)}\""));
        return new Rewriting(target, column.LogicalName, normal);
    }

    /// <summary>A number to write in another form.</summary>
    private readonly struct Rewriting(Entity target, string column, string number)
    {
        public void Write() => target[column] = number;
    }
}
