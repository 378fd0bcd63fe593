using System;
using System.Runtime.InteropServices;
using System.Threading.Tasks;

namespace PhoneCallCtx.Cli.Serving;

/// <summary>Ctrl+C, or a request of the system to end. The first one is waited for; the second one ends the process at once.</summary>
internal sealed class EndSignal : IDisposable
{
    private readonly TaskCompletionSource _hasCome = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly PosixSignalRegistration[] _registrations;

    public EndSignal() => _registrations = [Register(PosixSignal.SIGINT), Register(PosixSignal.SIGTERM), Register(PosixSignal.SIGHUP)];

    /// <summary>Ends when it comes.</summary>
    public Task Signal => _hasCome.Task;

    public void Dispose()
    {
        foreach (var registration in _registrations) registration.Dispose();
    }

    private PosixSignalRegistration Register(PosixSignal signal) => PosixSignalRegistration.Create(signal, context => context.Cancel = _hasCome.TrySetResult());
}
