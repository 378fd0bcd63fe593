using System;
using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using System.Globalization;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;

namespace PhoneCallCtx.Lab.Benchmarks.Cold;

/// <summary>
/// Listens to the runtime, and lists the methods that the current thread compiles between <see cref="Begin"/> and
/// <see cref="End"/>. These two are themselves compiled on their first call, which marks their places in the list.
/// </summary>
internal sealed class CompiledMethods : EventListener
{
    private const string Runtime = "Microsoft-Windows-DotNETRuntime";
    private const EventKeywords Compilation = (EventKeywords)0x10;
    private const string Starts = "MethodJittingStarted_V1";

    private static readonly TimeSpan Delivery = TimeSpan.FromSeconds(2);

    private readonly ConcurrentQueue<Method> _methods = new();

    /// <summary>Begins the list.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Begin()
    {
    }

    /// <summary>Ends the list.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void End()
    {
    }

    /// <summary>The methods in their order, one in a line: the bytes of IL, the name and the signature.</summary>
    public string List()
    {
        // The runtime delivers its events on another thread.
        Thread.Sleep(Delivery);
        var begin = _methods.First(method => method.IsOf(nameof(Begin)));
        return string.Concat(_methods.SkipWhile(method => method != begin).Skip(1).TakeWhile(method => !method.IsOf(nameof(End))).Where(method => method.Thread == begin.Thread).Select(method => method.Line + "\n"));
    }

    /// <inheritdoc/>
    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == Runtime) EnableEvents(eventSource, EventLevel.Verbose, Compilation);
    }

    /// <inheritdoc/>
    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData is not { EventName: Starts, Payload: [_, _, _, uint bytes, string type, string name, string signature, ..] }) return;
        _methods?.Enqueue(new Method(eventData.OSThreadId, type, name, string.Create(CultureInfo.InvariantCulture, $"{bytes,6} {type}::{name} {signature}")));
    }

    private sealed record Method(long Thread, string Type, string Name, string Line)
    {
        public bool IsOf(string name) => Name == name && Type == typeof(CompiledMethods).FullName;
    }
}
