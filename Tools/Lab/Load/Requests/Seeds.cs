namespace PhoneCallCtx.Lab.Load.Requests;

/// <summary>Seeds that come from others, and are not each other's.</summary>
internal static class Seeds
{
    public static int Of(int seed, int number) => unchecked((seed * 1_000_003) + (number * 7919) + 17);
}
