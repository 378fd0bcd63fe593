using System;

namespace PhoneCallCtx.Testing;

/// <summary>A <see cref="UnixFactAttribute"/> with rows of data.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnixTheoryAttribute : TheoryAttribute
{
    public UnixTheoryAttribute() => Skip = UnixFactAttribute.SkipReason;
}
