using System;
using System.Linq;
using PhoneCallCtx.Sdk.Tests.Listings;

namespace PhoneCallCtx.Sdk.Tests.StandIns;

public sealed class AssemblyListerTests
{
    /// <summary>The listing of the types in <c>Specimens.cs</c>.</summary>
    private const string Specimens = """
        public abstract class PhoneCallCtx.Sdk.Tests.Specimens.Everything<TKey, TValue> : PhoneCallCtx.Sdk.Tests.Specimens.Origin, PhoneCallCtx.Sdk.Tests.Specimens.IThing where TKey : struct where TValue : class, new()
        {
            public const string Name = "every, thing";
            protected readonly int[,] Grid;
            public static long Count;
            protected internal Everything(TKey key, params object[] rest);
            public System.Nullable<int> this[string first, byte second] { get; protected set; }
            [System.Runtime.Serialization.DataMemberAttribute(EmitDefaultValue = false, Order = 2)] public static System.Collections.Generic.List<TValue> Values { get; }
            public event System.EventHandler Changed;
            public void Do(string what = "a, b", double much = 1.5, bool sure = true, System.Exception why = null);
            protected virtual bool Try<T>(ref T input, out decimal output) where T : System.IDisposable;
            public static PhoneCallCtx.Sdk.Tests.Specimens.Everything<TKey, TValue> op_Implicit(string text);
        }

        public static class PhoneCallCtx.Sdk.Tests.Specimens.Extensions
        {
            public static int Length(this PhoneCallCtx.Sdk.Tests.Specimens.IThing thing);
        }

        public interface PhoneCallCtx.Sdk.Tests.Specimens.IThing
        {
            object Value { set; }
        }

        [System.Runtime.Serialization.KnownTypeAttribute(typeof(PhoneCallCtx.Sdk.Tests.Specimens.IThing))]
        [System.Runtime.Serialization.DataContractAttribute(Name = "Origin")]
        [Serializable]
        public class PhoneCallCtx.Sdk.Tests.Specimens.Origin
        {
            // (no visible constructor)
            public enum Inner : byte
            {
                None = 0,
            }

            public delegate void Called(string by);

        }

        """;

    [Fact]
    public void Visible_types_are_listed_in_the_format_of_the_listings()
    {
        var listed = AssemblyLister.Read(typeof(AssemblyListerTests).Assembly.Location)
            .Where(type => type.Name.StartsWith("PhoneCallCtx.Sdk.Tests.Specimens.", StringComparison.Ordinal));

        listed.Should().BeEquivalentTo(ListingReader.Read(Specimens));
    }
}
