namespace PhoneCallCtx.Plugins.Activities;

/// <summary>The group under which a designer lists the activities.</summary>
internal static class ActivityGroup
{
    public const string Name = "PhoneCallCtx";
}
