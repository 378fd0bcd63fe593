using System;
using System.Collections.Generic;
using System.Runtime.Serialization;

namespace PhoneCallCtx.Sdk.Tests.Specimens;

public interface IThing
{
    object Value { set; }
}

[KnownType(typeof(IThing))]
[DataContract(Name = "Origin")]
[Serializable]
public class Origin
{
    internal Origin()
    {
    }

    protected enum Inner : byte
    {
        None = 0,
    }

    public delegate void Called(string by);

    private sealed class Hidden;
}

public abstract class Everything<TKey, TValue> : Origin, IThing
    where TKey : struct
    where TValue : class, new()
{
    public const string Name = "every, thing";

    public static long Count;

    protected readonly int[,] Grid = new int[1, 1];

    protected internal Everything(TKey key, params object[] rest)
    {
    }

    private Everything(string text)
    {
    }

    public event EventHandler? Changed;

    [DataMember(Order = 2, EmitDefaultValue = false)]
    public static List<TValue> Values { get; } = [];

    object IThing.Value
    {
        set { }
    }

    public int? this[string first, byte second]
    {
        get => null;
        protected set => Hidden(value);
    }

    public static implicit operator Everything<TKey, TValue>?(string text) => null;

    public void Do(string what = "a, b", double much = 1.5, bool sure = true, Exception? why = null) => Changed?.Invoke(this, EventArgs.Empty);

    protected virtual bool Try<T>(ref T input, out decimal output)
        where T : IDisposable
    {
        output = 0;
        return false;
    }

    private static void Hidden(int? value)
    {
    }
}

public static class Extensions
{
    public static int Length(this IThing thing) => 0;
}

internal sealed class Hidden;
