namespace PhoneCallCtx.Lab.Load.Requests;

/// <summary>Derives different seeds from seeds.</summary>
internal static class Seeds
{
    public static int Of(int seed, int number) => unchecked((seed * 1_000_003) + (number * 7919) + 17);
}
