using System;

namespace PhoneCallCtx.Testing;

/// <summary>A test that a permission denies access. It is skipped for the superuser, who has access to everything.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnprivilegedFactAttribute : FactAttribute
{
    public UnprivilegedFactAttribute() => Skip = Environment.UserName == "root" ? "Permissions forbid root nothing." : null;
}
