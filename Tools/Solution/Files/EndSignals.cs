using System;
using System.Linq;
using System.Runtime.InteropServices;

namespace PhoneCallCtx.Solution.Files;

/// <summary>The signals that end a process unless it does something about them.</summary>
internal static class EndSignals
{
    private static readonly PosixSignal[] All = OperatingSystem.IsWindows()
        ? [PosixSignal.SIGINT, PosixSignal.SIGTERM]
        : [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT];

    /// <summary>Does something before the process ends. The signal does then what it always does.</summary>
    /// <param name="beforeEnd">What is done; it must not throw.</param>
    /// <returns>The registrations; disposing of them ends it.</returns>
    public static PosixSignalRegistration[] Register(Action beforeEnd) => [.. All.Select(signal => PosixSignalRegistration.Create(signal, _ => beforeEnd()))];
}
