using System;

namespace PhoneCallCtx.Testing;

/// <summary>A test of features that only Unix has: pipes, devices, signals, file permissions, and links that anybody may create.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute() => Skip = SkipReason;

    /// <summary>Why the test is skipped; null when it runs.</summary>
    internal static string? SkipReason => Environment.OSVersion.Platform == PlatformID.Win32NT ? "Windows has no such files." : null;
}
