namespace PhoneCallCtx.Plugins.Languages;

/// <summary>Spanish.</summary>
internal sealed class Spanish : Language
{
    private const string Words = """
        Rejected El registro de la llamada de teléfono no se ha guardado. Corrija lo siguiente:
        RejectedMany No se ha guardado ningún registro de llamada de teléfono (cantidad en la solicitud: {rows}). Corrija lo siguiente:
        RejectedVariable El valor de la variable de entorno «{variable}» no se ha guardado. Corrija lo siguiente:
        More Y {count} más, {total} en total: {counts}
        Failed El registro de la llamada de teléfono no se ha guardado porque no se ha podido comprobar. Informe de lo siguiente a un administrador:
        Misregistered El registro de la llamada de teléfono no se ha guardado porque el paso «{step}» está registrado donde no corresponde. Informe de lo siguiente a un administrador:
        Misconfigured El registro de la llamada de teléfono no se ha guardado porque la configuración del paso «{step}» no se puede usar. Informe de lo siguiente a un administrador:
        MisconfiguredVariable El registro de la llamada de teléfono no se ha guardado porque la variable de entorno «{variable}» no se puede usar. Informe de lo siguiente a un administrador:
        Unanswered No se ha respondido a la solicitud. Corrija lo siguiente:
        UnansweredFailed No se ha respondido a la solicitud porque se ha producido un error en el servidor. Informe de lo siguiente a un administrador:
        UnansweredMisregistered No se ha respondido a la solicitud porque «{step}» está registrado donde no corresponde. Informe de lo siguiente a un administrador:
        UnansweredMisconfigured No se ha respondido a la solicitud porque la variable de entorno «{variable}» no se puede usar. Informe de lo siguiente a un administrador:

        PCC001 El texto «{value}» es demasiado largo (caracteres: {length}, de más: {excess}). Acórtelo a {limit} caracteres como máximo.
        PCC002.Text Aquí no se puede almacenar un valor de tipo {type}. Indique un texto.
        PCC002.Choice Aquí no se puede almacenar un valor de tipo {type}. Indique una de las opciones de la columna (OptionSetValue).
        PCC002.Integer Aquí no se puede almacenar un valor de tipo {type}. Indique un número entero (Int32).
        PCC002.Boolean Aquí no se puede almacenar un valor de tipo {type}. Indique true o false (Boolean).
        PCC002.DateTime Aquí no se puede almacenar un valor de tipo {type}. Indique una fecha y hora (DateTime).
        PCC002.Lookup Aquí no se puede almacenar un valor de tipo {type}. Indique una referencia (EntityReference) a un registro de una de estas tablas: {targets}.
        PCC003 «{value}» no se puede mostrar en una sola línea: el carácter {position} es {character}. Quítelo.
        PCC003.Direction «{value}» se muestra en un orden distinto de aquel en que se guarda: el carácter {position} es {character}. Quítelo.
        PCC004 {value} está fuera del intervalo permitido. Escriba un número entero de {minimum} a {maximum}.
        PCC005 Aquí no se admite un registro de la tabla «{table}». Use un registro de una de estas tablas: {targets}.
        PCC005.NoTable La referencia no indica ninguna tabla. Use un registro de una de estas tablas: {targets}.
        PCC006.Missing Este campo es obligatorio. Escriba un valor.
        PCC006.Emptied Este campo es obligatorio y no se puede vaciar. Escriba un valor o deje el campo sin cambios.
        PCC007 Dataverse mantiene este campo y descarta lo que se indique para él. Deje el campo sin cambios (API: no envíe la columna).
        PCC101.Blank El texto no contiene ningún carácter visible. Escriba un número de teléfono o deje el campo vacío.
        PCC101.NoDigit «{value}» no contiene ningún dígito. Escriba un número de teléfono (por ejemplo, +14255550123).
        PCC101.Words «{value}» no es un número de teléfono: no contiene ningún dígito. Escriba un número como +14255550123, o anonymous para un número oculto.
        PCC101.Character «{value}» no es un número de teléfono: el carácter {position} («{character}») no se admite en esa posición. Escriba un número (por ejemplo, +14255550123).
        PCC101.Identifier «{value}» es el identificador de un usuario o de una aplicación, y no un número de teléfono. Escriba el número de la llamada o deje el campo vacío.
        PCC101.Masked «{value}» está enmascarado: algunos dígitos están ocultos. Escriba el número completo.
        PCC101.Scientific «{value}» es la notación científica de una hoja de cálculo: se han perdido dígitos. Tome el número de nuevo de su origen, como texto.
        PCC101.Decimal «{value}» es un número decimal, tal como lo escriben las hojas de cálculo. Escriba solo los dígitos que preceden al punto.
        PCC101.TooFewDigits «{value}» no es un número de teléfono (dígitos: {digits}, mínimo: {fewest}). Escriba el número completo.
        PCC101.TooManyDigits «{value}» no es un número de teléfono (dígitos: {digits}, máximo: {most}). Escriba un solo número.
        PCC101.Address «{value}» no es una dirección completa. Compruebe el carácter {position}. Escriba una dirección completa (por ejemplo, sip:user@host o tel:+14255550123).
        PCC101.UnknownCallingCode «{value}» tiene un código de país (prefijo internacional) desconocido: ningún país usa {code}. Compruebe los dígitos que siguen al signo +.
        PCC101.InternationalPrefix «{value}» contiene {prefix} después del signo +. Quite {prefix}: el código de país va justo después del signo +.
        PCC101.NoCallingCode «{value}» no tiene código de país (prefijo internacional). Escriba el número con el signo + y el código de país (por ejemplo, +14255550123).
        PCC101.TooShort «{value}» es demasiado corto para la región {region}, código de país {code} (dígitos: {digits}, mínimo: {fewest}). Escriba el número completo.
        PCC101.TooLong «{value}» es demasiado largo para la región {region}, código de país {code} (dígitos: {digits}, máximo: {most}). Quite lo que no forma parte del número, como un prefijo antiguo después de {code}, una extensión o un segundo número.
        PCC101.NoSuchLength «{value}» tiene {digits} dígitos. Ningún número de la región {region}, código de país {code}, tiene esa longitud. Compruebe el número.
        PCC101.NotInPlan «{value}» no es un número de la región {region}, código de país {code}. Compruebe el número.
        PCC101.NotE164 «{value}» no está en formato internacional (E.164). Escriba {e164} en su lugar.
        PCC101.RegionNotAllowed «{value}» es un número de la región {region}. Aquí solo se admiten números de estas regiones: {allowed}.
        PCC101.TypeNotAllowed «{value}» es un número de tipo {type}. Aquí solo se admiten números de estos tipos: {allowed}.
        PCC101.WithheldNotAllowed Aquí no se admite un número oculto («{value}»). Escriba un número de teléfono o deje el campo vacío.
        PCC101.AddressNotAllowed Aquí no se admite la dirección «{value}». Escriba un número de teléfono (por ejemplo, +14255550123).
        PCC101.ShortNotAllowed Aquí no se admite el número corto «{value}». Escriba un número de teléfono completo (por ejemplo, +14255550123).
        PCC101.ExtensionNotAllowed Aquí no se admite una extensión, como en «{value}». Escriba un número de teléfono sin extensión (por ejemplo, +14255550123).
        PCC101.NonGeographicNotAllowed «{value}» es un número que no pertenece a ningún país ({code}). Escriba un número que pertenezca a un país.
        PCC201 {value} no es un estado de esta tabla. Use uno de estos valores: {allowed}.
        PCC202 {value} no es un valor de Razón para el estado en esta tabla. Use uno de estos valores: {allowed}.
        PCC203 La razón para el estado {status} no corresponde al estado {state}. Use uno de estos valores: {allowed}.
        PCC204 Este campo no se puede vaciar. Déjelo sin cambios o use uno de estos valores: {allowed}.
        PCC205 Aquí no se permite el cambio de {from} a {to}. Deje el estado en {from}.
        PCC206 Este campo no se puede cambiar mientras el estado sea {state}. Déjelo sin cambios o cambie antes el estado a {active}. Con la API, también puede hacerlo en la misma solicitud.
        PCC301 Este campo no se puede cambiar una vez que tiene un valor. Déjelo sin cambios o cree un registro nuevo.

        PCC900 Se ha producido un error inesperado. La causa figura en el registro de seguimiento.
        PCC901.Message El complemento está registrado en el mensaje {message}, pero es para: {allowed}.
        PCC901.Table El complemento está registrado en la tabla {table}, pero es para {allowed}.
        PCC901.Parameter Falta el parámetro {parameter} o no es del tipo {type}.
        PCC901.Stage El complemento está registrado en la fase {stage}, pero es para la operación principal de una API personalizada, fase {allowed}.
        PCC902.NotJson JSON no válido: aquí no se admite «{character}».
        PCC902.Unfinished JSON no válido: el texto termina demasiado pronto.
        PCC902.Key No existe la opción de configuración «{key}». Use una de estas: {allowed}.
        PCC902.Twice La opción de configuración «{key}» se ha indicado dos veces. Indíquela una sola vez.
        PCC902.Type Aquí no se admite un valor JSON de tipo {type}. Indique uno de tipo {expected}.
        PCC902.Value No se reconoce el valor «{value}». Use uno de estos valores: {allowed}.
        PCC902.Word «{value}» no puede representar un número oculto. Indique como máximo {most} caracteres que empiecen por una letra, sin dígitos y sin un espacio al final.
        PCC902.TooMany {count} valores son demasiados. Indique como máximo {most}.

        Input.Missing Falta la entrada. Indique un valor.
        Input.Type Un valor de tipo {type} no se puede usar aquí. Indique uno de tipo {expected}.
        Input.Region No existe la región «{value}». Indique las dos letras de una región, por ejemplo US, u omítala.
        Input.Level No existe el nivel «{value}». Use uno de estos niveles: {allowed}.
        Input.Column No existe la columna de teléfono «{value}». Use una de estas columnas: {allowed}, u omita este parámetro.
        Input.Row La tabla {table} no tiene ningún registro {id}, o usted no tiene permiso para leerlo. Compruebe el identificador.
        Input.Table Un registro de la tabla {table} no se puede comprobar. Use un registro de la tabla {allowed}.

        Label «{column}»: {text}
        Option.Active Activo
        Option.Inactive Inactivo
        Type.FIXED_LINE línea fija
        Type.MOBILE móvil
        Type.FIXED_LINE_OR_MOBILE línea fija o móvil
        Type.TOLL_FREE llamada gratuita
        Type.PREMIUM_RATE tarificación adicional
        Type.SHARED_COST coste compartido
        Type.VOIP VoIP
        Type.PERSONAL_NUMBER número personal
        Type.PAGER buscapersonas
        Type.UAN número de empresa
        Type.VOICEMAIL buzón de voz
        Type.UNKNOWN desconocido
        Character.U+0009 un tabulador
        Character.U+000A un salto de línea
        Character.U+000D un retorno de carro
        Character.U+2028 un separador de líneas
        Character.U+2029 un separador de párrafos
        """;

    public static readonly Spanish Instance = new();

    private Spanish()
        : base("es", Words)
    {
    }
}
