namespace PhoneCallCtx.Simulator.Tables;

/// <summary>Boxed values that many rows share.</summary>
internal static class Boxed
{
    private static readonly object[] Numbers = CreateNumbers();
    private static readonly object True = true;
    private static readonly object False = false;

    public static object Of(bool value) => value ? True : False;

    public static object Of(int value) => value >= 0 && value < Numbers.Length ? Numbers[value] : value;

    private static object[] CreateNumbers()
    {
        var numbers = new object[64];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = i;
        return numbers;
    }
}
