using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Solution.Comparison;

/// <summary>Which step of an environment is which of the code: by identifier, else by function, else by the function on the other form of a message.</summary>
internal sealed class StepMatch
{
    private readonly Dictionary<StepRegistration, EnvironmentStep> _found = new(ReferenceEqualityComparer.Instance);
    private readonly List<EnvironmentStep> _rest;

    /// <summary>What of the code runs in the environment, by function.</summary>
    private readonly Dictionary<StepFunction, StepRegistration> _running = [];

    /// <summary>The first step on Restore of each function that runs in the environment and is none of the code.</summary>
    private readonly Dictionary<StepFunction, EnvironmentStep> _restoring = [];

    public StepMatch(IReadOnlyList<StepRegistration> declared, IEnumerable<EnvironmentStep> existing)
    {
        _rest = [.. existing];
        Match(declared, (step, other) => step.Id != Guid.Empty && step.Id == other.Id);
        Match(declared, (step, other) => StepFunction.Of(step) == StepFunction.Of(other));
        Match(declared, (step, other) => StepFunction.Of(step).OnSingleMessage == StepFunction.Of(other).OnSingleMessage);
        foreach (var (step, found) in _found.Where(pair => pair.Value.IsEnabled)) _running.TryAdd(FunctionOf(found), step);
        foreach (var step in _rest.Where(step => step.IsEnabled && step.Registration.Message == RestoreComparison.Restore)) _restoring.TryAdd(FunctionOf(step), step);
    }

    /// <summary>The steps that are none of the code.</summary>
    public IReadOnlyList<EnvironmentStep> Rest => _rest;

    /// <summary>The step of the environment; null when it is missing there.</summary>
    public EnvironmentStep? Find(StepRegistration step) => _found.GetValueOrDefault(step);

    /// <summary>
    /// The other step that runs the same in the environment: one of the code, or an earlier one that is
    /// none of the code. Null when none does.
    /// </summary>
    public StepRegistration? FindTwin(EnvironmentStep other)
    {
        if (!other.IsEnabled) return null;
        var function = FunctionOf(other);
        if (_running.TryGetValue(function, out var step)) return step;
        return _restoring.TryGetValue(function, out var first) && !ReferenceEquals(first, other) ? first.Registration : null;
    }

    private static StepFunction FunctionOf(EnvironmentStep step) => StepFunction.Of(step.Registration).OnSingleMessage;

    private void Match(IReadOnlyList<StepRegistration> declared, Func<StepRegistration, StepRegistration, bool> isSame)
    {
        foreach (var step in declared.Where(step => !_found.ContainsKey(step)))
        {
            // Of several that do the same, the one that runs is meant.
            var other = _rest.Where(other => isSame(step, other.Registration)).OrderByDescending(other => other.IsEnabled).FirstOrDefault();
            if (other is null) continue;
            _found.Add(step, other);
            _rest.Remove(other);
        }
    }
}
