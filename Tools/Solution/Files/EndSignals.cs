using System;
using System.Linq;
using System.Runtime.InteropServices;

namespace PhoneCallCtx.Solution.Files;

/// <summary>The signals that end a process by default.</summary>
internal static class EndSignals
{
    private static readonly PosixSignal[] All = OperatingSystem.IsWindows()
        ? [PosixSignal.SIGINT, PosixSignal.SIGTERM]
        : [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT];

    /// <summary>Runs an action before the process ends. After it, the signal has its usual effect.</summary>
    /// <param name="beforeEnd">What is done; it must not throw.</param>
    /// <returns>The registrations; disposing of them ends it.</returns>
    public static PosixSignalRegistration[] Register(Action beforeEnd) => [.. All.Select(signal => PosixSignalRegistration.Create(signal, _ => beforeEnd()))];
}
