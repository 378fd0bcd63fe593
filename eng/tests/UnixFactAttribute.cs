using System;

namespace PhoneCallCtx.Testing;

/// <summary>A test of what only Unix has: pipes, devices, signals, rights of files, and links that anybody may create.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute() => Skip = SkipReason;

    /// <summary>Why the test does not run here; null where it runs.</summary>
    internal static string? SkipReason => Environment.OSVersion.Platform == PlatformID.Win32NT ? "Windows has no such files." : null;
}
