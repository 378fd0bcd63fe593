using System;

namespace PhoneCallCtx.Testing;

/// <summary>A test of what permissions forbid. They forbid the superuser nothing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnprivilegedFactAttribute : FactAttribute
{
    public UnprivilegedFactAttribute() => Skip = Environment.UserName == "root" ? "Permissions forbid root nothing." : null;
}
