namespace PhoneCallCtx.Plugins.Languages;

/// <summary>Spanish.</summary>
internal sealed class Spanish : Language
{
    public static readonly Spanish Instance = new();

    private Spanish()
        : base("es")
    {
        Add(Keys.Rejected, "El registro de la llamada de teléfono no se ha guardado. Corrija lo siguiente:");
        Add(Keys.RejectedMany, "No se ha guardado ningún registro de llamada de teléfono (cantidad en la solicitud: {rows}). Corrija lo siguiente:");
        Add(Keys.More, "y {count} más, {total} en total: {counts}");
        Add(Keys.Failed, "El registro de la llamada de teléfono no se ha guardado, porque no se ha podido comprobar. Informe de lo siguiente a un administrador:");
        Add(Keys.Misregistered, "El registro de la llamada de teléfono no se ha guardado, porque el paso «{step}» está registrado donde no corresponde. Informe de lo siguiente a un administrador:");
        Add(Keys.Misconfigured, "El registro de la llamada de teléfono no se ha guardado, porque la configuración del paso «{step}» no se puede usar. Informe de lo siguiente a un administrador:");
        Add(Keys.MisconfiguredVariable, "El registro de la llamada de teléfono no se ha guardado, porque la variable de entorno «{variable}» no se puede usar. Informe de lo siguiente a un administrador:");
        Add(Keys.Unanswered, "La solicitud no se ha respondido. Corrija lo siguiente:");
        Add(Keys.UnansweredFailed, "La solicitud no se ha respondido, porque ha fallado en el servidor. Informe de lo siguiente a un administrador:");
        Add(Keys.UnansweredMisregistered, "La solicitud no se ha respondido, porque «{step}» está registrado donde no corresponde. Informe de lo siguiente a un administrador:");
        Add(Keys.UnansweredMisconfigured, "La solicitud no se ha respondido, porque la variable de entorno «{variable}» no se puede usar. Informe de lo siguiente a un administrador:");

        Add("PCC001", "el texto «{value}» es demasiado largo: número de caracteres {length}, {excess} de más. Acórtelo a {limit} como máximo.");
        Add("PCC002.Text", "aquí no se puede almacenar un valor de tipo {type}. Indique un texto.");
        Add("PCC002.Choice", "aquí no se puede almacenar un valor de tipo {type}. Indique una de las opciones de la columna (OptionSetValue).");
        Add("PCC002.Integer", "aquí no se puede almacenar un valor de tipo {type}. Indique un número entero (Int32).");
        Add("PCC002.Boolean", "aquí no se puede almacenar un valor de tipo {type}. Indique true o false (Boolean).");
        Add("PCC002.DateTime", "aquí no se puede almacenar un valor de tipo {type}. Indique una fecha y hora (DateTime).");
        Add("PCC002.Lookup", "aquí no se puede almacenar un valor de tipo {type}. Indique una referencia (EntityReference) a un registro de una de estas tablas: {targets}.");
        Add("PCC003", "«{value}» no se puede mostrar en una sola línea: el carácter {position} es {character}. Quítelo.");
        Add("PCC003.Direction", "«{value}» se muestra en un orden distinto de aquel en que se guarda: el carácter {position} es {character}. Quítelo.");
        Add("PCC004", "{value} está fuera del intervalo permitido. Indique un número entero de {minimum} a {maximum}.");
        Add("PCC005", "aquí no se admite un registro de la tabla «{table}». Indique un registro de una de estas tablas: {targets}.");
        Add("PCC005.NoTable", "la referencia no indica ninguna tabla. Indique un registro de una de estas tablas: {targets}.");
        Add("PCC006.Missing", "esta columna es obligatoria. Indique un valor.");
        Add("PCC006.Emptied", "esta columna es obligatoria y no se puede vaciar. Indique un valor u omita la columna.");
        Add("PCC007", "Dataverse mantiene esta columna y descarta lo que se indique para ella. Omita la columna.");
        Add("PCC101.Blank", "el texto no contiene ningún carácter visible. Indique un número de teléfono o deje la columna vacía.");
        Add("PCC101.NoDigit", "«{value}» no contiene ningún dígito. Indique un número de teléfono como +14255550123.");
        Add("PCC101.Words", "«{value}» no es un número de teléfono: no contiene ningún dígito. Indique un número como +14255550123, o anonymous para un número oculto.");
        Add("PCC101.Character", "«{value}» no es un número de teléfono: el carácter {position} («{character}») no se admite en esa posición. Indique un número como +14255550123.");
        Add("PCC101.Identifier", "«{value}» es el identificador de un usuario o de una aplicación, y no un número de teléfono. Indique el número de la llamada o deje la columna vacía.");
        Add("PCC101.Masked", "«{value}» está enmascarado: algunos dígitos están ocultos. Indique el número completo.");
        Add("PCC101.Scientific", "«{value}» es la notación científica de una hoja de cálculo: se han perdido dígitos. Tome el número de nuevo de su origen, como texto.");
        Add("PCC101.Decimal", "«{value}» es un número decimal, tal como lo escriben las hojas de cálculo. Indique solo los dígitos que preceden al punto.");
        Add("PCC101.TooFewDigits", "«{value}» no es un número de teléfono: cantidad de dígitos {digits}, mínimo necesario {fewest}. Indique el número completo.");
        Add("PCC101.TooManyDigits", "«{value}» no es un número de teléfono: cantidad de dígitos {digits}, máximo permitido {most}. Indique un solo número.");
        Add("PCC101.Address", "«{value}» no es una dirección completa: vea el carácter {position}. Indíquela como sip:user@host o tel:+14255550123.");
        Add("PCC101.UnknownCallingCode", "«{value}» tiene un código de país desconocido: ningún país usa {code}. Compruebe los dígitos que siguen al signo +.");
        Add("PCC101.InternationalPrefix", "«{value}» contiene {prefix} después del signo +. Quite {prefix}: el código de país va justo después del signo +.");
        Add("PCC101.NoCallingCode", "«{value}» no tiene código de país. Indique el número con el signo + y el código de país, como +14255550123.");
        Add("PCC101.TooShort", "«{value}» es demasiado corto para {region} ({code}): cantidad de dígitos {digits}, mínimo necesario {fewest}. Indique el número completo.");
        Add("PCC101.TooLong", "«{value}» es demasiado largo para {region} ({code}): cantidad de dígitos {digits}, máximo permitido {most}. Quite lo que no forma parte del número, como un prefijo antiguo después de {code}, una extensión o un segundo número.");
        Add("PCC101.NoSuchLength", "«{value}» tiene una cantidad de dígitos ({digits}) que no tiene ningún número de {region} ({code}). Compruebe el número.");
        Add("PCC101.NotInPlan", "«{value}» no es un número de {region} ({code}). Compruebe el número.");
        Add("PCC101.NotE164", "«{value}» no está escrito en formato E.164. Indíquelo exactamente así: {e164}.");
        Add("PCC101.RegionNotAllowed", "«{value}» es un número de {region}. Aquí solo se admiten números de estas regiones: {allowed}.");
        Add("PCC101.TypeNotAllowed", "«{value}» es un número de tipo {type}. Aquí solo se admiten números de estos tipos: {allowed}.");
        Add("PCC101.WithheldNotAllowed", "aquí no se admite un número oculto («{value}»). Indique un número de teléfono o deje la columna vacía.");
        Add("PCC101.AddressNotAllowed", "aquí no se admite la dirección «{value}». Indique un número de teléfono como +14255550123.");
        Add("PCC101.ShortNotAllowed", "aquí no se admite el número corto «{value}». Indique un número de teléfono completo como +14255550123.");
        Add("PCC101.ExtensionNotAllowed", "aquí no se admite una extensión, como en «{value}». Indique un número de teléfono sin extensión, como +14255550123.");
        Add("PCC101.NonGeographicNotAllowed", "«{value}» es un número que no pertenece a ningún país ({code}). Indique un número de un país.");
        Add("PCC201", "{value} no es un estado de esta tabla. Indique uno de estos valores: {allowed}.");
        Add("PCC202", "{value} no es un valor de la razón para el estado en esta tabla. Indique uno de estos valores: {allowed}.");
        Add("PCC203", "la razón para el estado {status} no corresponde al estado {state}. Indique uno de estos valores: {allowed}.");
        Add("PCC204", "esta columna no se puede vaciar. Omítala o indique uno de estos valores: {allowed}.");
        Add("PCC205", "aquí no se permite el cambio de {from} a {to}. Deje el estado en {from}.");
        Add("PCC206", "esta columna no se puede cambiar mientras el estado sea {state}. Establezca el estado en {active} antes o en la misma solicitud.");
        Add("PCC301", "esta columna no se puede cambiar una vez que tiene un valor. Omítala o cree un registro nuevo.");

        Add("PCC900", "se ha producido un error inesperado. La causa figura en el registro de seguimiento.");
        Add("PCC901.Message", "el mensaje {message}. El paso es para: {allowed}.");
        Add("PCC901.Table", "la tabla {table}. El paso es para {allowed}.");
        Add("PCC901.Parameter", "falta el parámetro {parameter} o no es del tipo {type}.");
        Add("PCC901.Stage", "la fase {stage}. La clase es para la operación principal de una API personalizada, fase {allowed}.");
        Add("PCC902.NotJson", "JSON no válido: aquí no se admite «{character}».");
        Add("PCC902.Unfinished", "JSON no válido: el texto termina demasiado pronto.");
        Add("PCC902.Key", "no existe la opción de configuración «{key}». Indique una de estas: {allowed}.");
        Add("PCC902.Twice", "la opción de configuración «{key}» se ha indicado dos veces. Indíquela una sola vez.");
        Add("PCC902.Type", "aquí no se admite un valor JSON de tipo {type}. Indique uno de tipo {expected}.");
        Add("PCC902.Value", "no se reconoce el valor «{value}». Indique uno de estos valores: {allowed}.");
        Add("PCC902.Word", "«{value}» no puede representar un número oculto. Indique como máximo {most} caracteres que empiecen por una letra, sin dígitos y sin un espacio al final.");
        Add("PCC902.TooMany", "{count} valores son demasiados. Indique como máximo {most}.");

        Add(Keys.InputMissing, "falta la entrada. Indique un valor.");
        Add(Keys.InputType, "un valor de tipo {type} no se puede usar aquí. Indique uno de tipo {expected}.");
        Add(Keys.InputRegion, "no existe la región «{value}». Indique las dos letras de una región, por ejemplo US, u omítala.");
        Add(Keys.InputLevel, "no existe el nivel «{value}». Indique uno de estos: {allowed}.");
        Add(Keys.InputColumn, "no existe la columna de teléfono «{value}». Indique una de estas columnas: {allowed}, u omita este parámetro.");
        Add(Keys.InputRow, "la tabla {table} no tiene ningún registro {id}, o no tiene permiso para leerlo. Compruebe el identificador.");
        Add(Keys.InputTable, "un registro de la tabla {table} no se puede comprobar. Indique un registro de {allowed}.");
    }
}
