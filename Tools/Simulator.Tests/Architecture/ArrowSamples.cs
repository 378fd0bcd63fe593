using System;
using System.Collections.Generic;
using System.Linq;

// One namespace for each way in which a type can use another.
namespace PhoneCallCtx.Simulator.Tests.Architecture.Samples.Used
{
    public interface IThing;

    public class Thing : IThing;

    [AttributeUsage(AttributeTargets.All)]
    public sealed class MarkAttribute : Attribute;

    public sealed class ThingException : Exception;
}

namespace PhoneCallCtx.Simulator.Tests.Architecture.Samples.Base
{
    public class Sample : Used.Thing;
}

namespace PhoneCallCtx.Simulator.Tests.Architecture.Samples.Interface
{
    public class Sample : Used.IThing;
}

namespace PhoneCallCtx.Simulator.Tests.Architecture.Samples.AttributeOfType
{
    [Used.Mark]
    public class Sample;
}

namespace PhoneCallCtx.Simulator.Tests.Architecture.Samples.AttributeOfParameter
{
    public class Sample
    {
        public static void Run([Used.Mark] int number) => GC.KeepAlive(number);
    }
}

namespace PhoneCallCtx.Simulator.Tests.Architecture.Samples.TypeInAttribute
{
    [System.ComponentModel.TypeConverter(typeof(Used.Thing))]
    public class Sample;
}

namespace PhoneCallCtx.Simulator.Tests.Architecture.Samples.Constraint
{
    public class Sample<T>
        where T : Used.IThing;
}

namespace PhoneCallCtx.Simulator.Tests.Architecture.Samples.Field
{
    public abstract class Sample
    {
        private protected Used.Thing? Thing;
    }
}

namespace PhoneCallCtx.Simulator.Tests.Architecture.Samples.Parameter
{
    public abstract class Sample
    {
        public abstract void Run(Used.Thing thing);
    }
}

namespace PhoneCallCtx.Simulator.Tests.Architecture.Samples.Result
{
    public abstract class Sample
    {
        public abstract Used.Thing Run();
    }
}

namespace PhoneCallCtx.Simulator.Tests.Architecture.Samples.Code
{
    public class Sample
    {
        public static object Run() => new Used.Thing();
    }
}

namespace PhoneCallCtx.Simulator.Tests.Architecture.Samples.TypeOf
{
    public class Sample
    {
        public static Type Run() => typeof(Used.Thing);
    }
}

namespace PhoneCallCtx.Simulator.Tests.Architecture.Samples.GenericArgument
{
    public abstract class Sample
    {
        public abstract IReadOnlyDictionary<string, IReadOnlyList<Used.Thing>> Run();
    }
}

namespace PhoneCallCtx.Simulator.Tests.Architecture.Samples.GenericArgumentOfMethod
{
    public class Sample
    {
        public static object Run() => Array.Empty<Used.Thing>();
    }
}

namespace PhoneCallCtx.Simulator.Tests.Architecture.Samples.ArrayElement
{
    public abstract class Sample
    {
        public abstract void Run(ref Used.Thing[] things);
    }
}

namespace PhoneCallCtx.Simulator.Tests.Architecture.Samples.Catch
{
    public class Sample
    {
        public static bool Run(Action action)
        {
            try
            {
                action();
                return true;
            }
            catch (Used.ThingException)
            {
                return false;
            }
        }
    }
}

namespace PhoneCallCtx.Simulator.Tests.Architecture.Samples.Lambda
{
    public class Sample
    {
        public static IEnumerable<object> Run(int count) => Enumerable.Range(0, count).Select(object (number) => new Used.Thing());
    }
}

namespace PhoneCallCtx.Simulator.Tests.Architecture.Samples.Nested
{
    public class Sample
    {
        public class Inner
        {
            public static object Run() => new Used.Thing();
        }
    }
}
