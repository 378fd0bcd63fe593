using System;
using System.Collections.Generic;
using PhoneCallCtx.Cli.Input;

namespace PhoneCallCtx.Cli.Records.Inputs;

/// <summary>Inputs that are opened one after another: one that cannot be opened does not hide the others.</summary>
internal static class ManyInputs
{
    /// <summary>The sequences of records of one of several inputs; when it cannot be opened, one that reports it.</summary>
    /// <param name="name">The name for messages.</param>
    /// <param name="open">Opens the input.</param>
    public static IEnumerable<RecordSource> OpenOne(string name, Func<IEnumerable<RecordSource>> open)
    {
        using var sources = Try(() => open().GetEnumerator(), out var problem);
        while (sources is not null && Try(() => sources.MoveNext(), out problem)) yield return sources.Current;
        if (problem is not null) yield return RecordSource.Unreadable(name, problem);
    }

    private static T? Try<T>(Func<T> act, out InputException? problem)
    {
        problem = null;
        try
        {
            return act();
        }
        catch (InputException exception)
        {
            problem = exception;
            return default;
        }
    }
}
