<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES" sourcelanguage="en">
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1 en %2</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>New project...</source>
        <translation>Proyecto nuevo...</translation>
    </message>
    <message>
        <source>Open project...</source>
        <translation>Abrir proyecto...</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Abrir el ejemplo</translation>
    </message>
    <message>
        <source>Set a checkpoint...</source>
        <translation>Crear un punto de control...</translation>
    </message>
    <message>
        <source>Checkpoints...</source>
        <translation>Puntos de control...</translation>
    </message>
    <message>
        <source>Save a copy elsewhere...</source>
        <translation>Guardar una copia en otro lugar...</translation>
    </message>
    <message>
        <source>Close project</source>
        <translation>Cerrar el proyecto</translation>
    </message>
    <message>
        <source>Add videos...</source>
        <translation>Añadir vídeos...</translation>
    </message>
    <message>
        <source>Add a folder of pictures...</source>
        <translation>Añadir una carpeta de imágenes...</translation>
    </message>
    <message>
        <source>Find the file of the video...</source>
        <translation>Buscar el archivo del vídeo...</translation>
    </message>
    <message>
        <source>Find scene cuts</source>
        <translation>Buscar cortes de escena</translation>
    </message>
    <message>
        <source>Remove video</source>
        <translation>Quitar el vídeo</translation>
    </message>
    <message>
        <source>Import a data set...</source>
        <translation>Importar un conjunto de datos...</translation>
    </message>
    <message>
        <source>Export a data set...</source>
        <translation>Exportar un conjunto de datos...</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Edición</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Find videos and objects</source>
        <translation>Buscar vídeos y objetos</translation>
    </message>
    <message>
        <source>Preferences...</source>
        <translation>Preferencias...</translation>
    </message>
    <message>
        <source>Find a command...</source>
        <translation>Buscar una orden...</translation>
    </message>
    <message>
        <source>Playback</source>
        <translation>Reproducción</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Reproducir o pausar</translation>
    </message>
    <message>
        <source>Play backwards</source>
        <translation>Reproducir hacia atrás</translation>
    </message>
    <message>
        <source>Play in a loop</source>
        <translation>Reproducir en bucle</translation>
    </message>
    <message>
        <source>Next grid frame</source>
        <translation>Fotograma de rejilla siguiente</translation>
    </message>
    <message>
        <source>Previous grid frame</source>
        <translation>Fotograma de rejilla anterior</translation>
    </message>
    <message>
        <source>Next frame of the video</source>
        <translation>Fotograma siguiente del vídeo</translation>
    </message>
    <message>
        <source>Previous frame of the video</source>
        <translation>Fotograma anterior del vídeo</translation>
    </message>
    <message>
        <source>Ten grid frames on</source>
        <translation>Diez fotogramas de rejilla adelante</translation>
    </message>
    <message>
        <source>Ten grid frames back</source>
        <translation>Diez fotogramas de rejilla atrás</translation>
    </message>
    <message>
        <source>First frame</source>
        <translation>Primer fotograma</translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation>Último fotograma</translation>
    </message>
    <message>
        <source>Next painted frame</source>
        <translation>Fotograma pintado siguiente</translation>
    </message>
    <message>
        <source>Previous painted frame</source>
        <translation>Fotograma pintado anterior</translation>
    </message>
    <message>
        <source>Next frame that needs attention</source>
        <translation>Fotograma siguiente que requiere atención</translation>
    </message>
    <message>
        <source>Previous frame that needs attention</source>
        <translation>Fotograma anterior que requiere atención</translation>
    </message>
    <message>
        <source>Next frame without a mask</source>
        <translation>Fotograma siguiente sin máscara</translation>
    </message>
    <message>
        <source>Previous frame without a mask</source>
        <translation>Fotograma anterior sin máscara</translation>
    </message>
    <message>
        <source>Go to frame...</source>
        <translation>Ir al fotograma...</translation>
    </message>
    <message>
        <source>Set the start of the range</source>
        <translation>Fijar el inicio del intervalo</translation>
    </message>
    <message>
        <source>Set the end of the range</source>
        <translation>Fijar el final del intervalo</translation>
    </message>
    <message>
        <source>Clear the range</source>
        <translation>Borrar el intervalo</translation>
    </message>
    <message>
        <source>Zoom in on the timeline</source>
        <translation>Ampliar la línea de tiempo</translation>
    </message>
    <message>
        <source>Zoom out of the timeline</source>
        <translation>Reducir la línea de tiempo</translation>
    </message>
    <message>
        <source>Show the whole timeline</source>
        <translation>Mostrar toda la línea de tiempo</translation>
    </message>
    <message>
        <source>Pictures on the timeline</source>
        <translation>Imágenes en la línea de tiempo</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Herramientas</translation>
    </message>
    <message>
        <source>Select and move the view</source>
        <translation>Seleccionar y mover la vista</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Pincel</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>Polígono</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>Lazo</translation>
    </message>
    <message>
        <source>Fill a region</source>
        <translation>Rellenar una zona</translation>
    </message>
    <message>
        <source>Smart click</source>
        <translation>Clic inteligente</translation>
    </message>
    <message>
        <source>Smart box</source>
        <translation>Marco inteligente</translation>
    </message>
    <message>
        <source>Swap brush and eraser</source>
        <translation>Alternar pincel y borrador</translation>
    </message>
    <message>
        <source>Smaller brush</source>
        <translation>Pincel más pequeño</translation>
    </message>
    <message>
        <source>Larger brush</source>
        <translation>Pincel más grande</translation>
    </message>
    <message>
        <source>Much smaller brush</source>
        <translation>Pincel mucho más pequeño</translation>
    </message>
    <message>
        <source>Much larger brush</source>
        <translation>Pincel mucho más grande</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objetos</translation>
    </message>
    <message>
        <source>New object</source>
        <translation>Objeto nuevo</translation>
    </message>
    <message>
        <source>Next object</source>
        <translation>Objeto siguiente</translation>
    </message>
    <message>
        <source>Previous object</source>
        <translation>Objeto anterior</translation>
    </message>
    <message>
        <source>Remove object from the video</source>
        <translation>Quitar el objeto del vídeo</translation>
    </message>
    <message>
        <source>Edit the expression</source>
        <translation>Editar la expresión</translation>
    </message>
    <message>
        <source>Clear the mask in this frame</source>
        <translation>Borrar la máscara de este fotograma</translation>
    </message>
    <message>
        <source>Copy the mask from the previous frame</source>
        <translation>Copiar la máscara del fotograma anterior</translation>
    </message>
    <message>
        <source>Copy the mask from the next frame</source>
        <translation>Copiar la máscara del fotograma siguiente</translation>
    </message>
    <message>
        <source>The object is not visible here</source>
        <translation>El objeto no se ve aquí</translation>
    </message>
    <message>
        <source>Fill holes</source>
        <translation>Rellenar huecos</translation>
    </message>
    <message>
        <source>Grow the mask</source>
        <translation>Agrandar la máscara</translation>
    </message>
    <message>
        <source>Shrink the mask</source>
        <translation>Encoger la máscara</translation>
    </message>
    <message>
        <source>Smooth the outline</source>
        <translation>Suavizar el contorno</translation>
    </message>
    <message>
        <source>Remove specks</source>
        <translation>Quitar motas</translation>
    </message>
    <message>
        <source>Fill in between painted frames</source>
        <translation>Completar entre fotogramas pintados</translation>
    </message>
    <message>
        <source>Lock or unlock this frame</source>
        <translation>Bloquear o desbloquear este fotograma</translation>
    </message>
    <message>
        <source>Lock or unlock the range</source>
        <translation>Bloquear o desbloquear el intervalo</translation>
    </message>
    <message>
        <source>Use the clip from here as an example</source>
        <translation>Usar el fragmento desde aquí como ejemplo</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecución</translation>
    </message>
    <message>
        <source>Run forward</source>
        <translation>Ejecutar hacia delante</translation>
    </message>
    <message>
        <source>Run backward</source>
        <translation>Ejecutar hacia atrás</translation>
    </message>
    <message>
        <source>Run both ways</source>
        <translation>Ejecutar en ambos sentidos</translation>
    </message>
    <message>
        <source>Run on the whole clip</source>
        <translation>Ejecutar en todo el fragmento</translation>
    </message>
    <message>
        <source>Cancel the running job</source>
        <translation>Cancelar la tarea en curso</translation>
    </message>
    <message>
        <source>Remove the last run</source>
        <translation>Quitar la última ejecución</translation>
    </message>
    <message>
        <source>Next answer of the model</source>
        <translation>Respuesta siguiente del modelo</translation>
    </message>
    <message>
        <source>Previous answer of the model</source>
        <translation>Respuesta anterior del modelo</translation>
    </message>
    <message>
        <source>Pause waiting runs</source>
        <translation>Pausar las ejecuciones en espera</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Accept this frame</source>
        <translation>Aceptar este fotograma</translation>
    </message>
    <message>
        <source>Reject this frame</source>
        <translation>Rechazar este fotograma</translation>
    </message>
    <message>
        <source>Back to unreviewed</source>
        <translation>Volver a sin revisar</translation>
    </message>
    <message>
        <source>Next object to review</source>
        <translation>Objeto siguiente por revisar</translation>
    </message>
    <message>
        <source>Previous object to review</source>
        <translation>Objeto anterior por revisar</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vista</translation>
    </message>
    <message>
        <source>Show or hide the masks</source>
        <translation>Mostrar u ocultar las máscaras</translation>
    </message>
    <message>
        <source>Overlay, contour, mask, picture</source>
        <translation>Superposición, contorno, máscara, imagen</translation>
    </message>
    <message>
        <source>Show the current object alone</source>
        <translation>Mostrar solo el objeto actual</translation>
    </message>
    <message>
        <source>Onion skin</source>
        <translation>Papel cebolla</translation>
    </message>
    <message>
        <source>More transparent masks</source>
        <translation>Máscaras más transparentes</translation>
    </message>
    <message>
        <source>More opaque masks</source>
        <translation>Máscaras más opacas</translation>
    </message>
    <message>
        <source>Fit the picture</source>
        <translation>Ajustar la imagen</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Alejar</translation>
    </message>
    <message>
        <source>Zoom to the current object</source>
        <translation>Acercar al objeto actual</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Claro u oscuro</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>Show or hide the panels</source>
        <translation>Mostrar u ocultar los paneles</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>Espacios de trabajo</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Medios</translation>
    </message>
    <message>
        <source>Annotate</source>
        <translation>Anotar</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Conjunto de datos</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>About Maskwright</source>
        <translation>Acerca de Maskwright</translation>
    </message>
    <message>
        <source>Maskwright</source>
        <translation>Maskwright</translation>
    </message>
    <message>
        <source>Left-handed</source>
        <translation>Para zurdos</translation>
    </message>
    <message>
        <source>Find lost videos...</source>
        <translation>Buscar vídeos perdidos...</translation>
    </message>
    <message>
        <source>Examples for the model...</source>
        <translation>Ejemplos para el modelo...</translation>
    </message>
    <message>
        <source>Leave a comment here...</source>
        <translation>Dejar un comentario aquí...</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>Hacer el recorrido</translation>
    </message>
    <message>
        <source>Reset the sample...</source>
        <translation>Restablecer el ejemplo...</translation>
    </message>
    <message>
        <source>Show or hide the object</source>
        <translation>Mostrar u ocultar el objeto</translation>
    </message>
    <message>
        <source>Protect the object or not</source>
        <translation>Proteger el objeto o no</translation>
    </message>
    <message>
        <source>Fill the missing frames of the example</source>
        <translation>Completar los fotogramas que faltan del ejemplo</translation>
    </message>
    <message>
        <source>Run...</source>
        <translation>Ejecución...</translation>
    </message>
    <message>
        <source>Run on all objects of the video</source>
        <translation>Ejecutar con todos los objetos del vídeo</translation>
    </message>
    <message>
        <source>Run on all objects of the class</source>
        <translation>Ejecutar con todos los objetos de la clase</translation>
    </message>
    <message>
        <source>Run on the selected objects</source>
        <translation>Ejecutar con los objetos seleccionados</translation>
    </message>
    <message>
        <source>Run on all objects of all videos</source>
        <translation>Ejecutar con todos los objetos de todos los vídeos</translation>
    </message>
    <message>
        <source>Restart the worker</source>
        <translation>Reiniciar el proceso de trabajo</translation>
    </message>
    <message>
        <source>Accept the whole clip and go to the next object</source>
        <translation>Aceptar todo el clip y pasar al siguiente objeto</translation>
    </message>
    <message>
        <source>Put the panels back</source>
        <translation>Restablecer los paneles</translation>
    </message>
</context>
<context>
    <name>checkpoints</name>
    <message>
        <source>Checkpoint &quot;%1&quot;</source>
        <translation>Punto de control «%1»</translation>
    </message>
    <message>
        <source>It is in the list of checkpoints.</source>
        <translation>Está en la lista de puntos de control.</translation>
    </message>
    <message>
        <source>What it was before is a checkpoint now.</source>
        <translation>Lo que había antes es ahora un punto de control.</translation>
    </message>
    <message>
        <source>Go back to &quot;%1&quot;</source>
        <translation>Volver a «%1»</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>cancelled</source>
        <translation>cancelado</translation>
    </message>
    <message>
        <source>start it again to continue; what was finished is kept</source>
        <translation>vuelva a iniciarlo para continuar; lo terminado se conserva</translation>
    </message>
    <message>
        <source>wrong usage</source>
        <translation>uso incorrecto</translation>
    </message>
    <message>
        <source>see --help</source>
        <translation>vea --help</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>no existe ese archivo o carpeta</translation>
    </message>
    <message>
        <source>check the path, or locate the file again</source>
        <translation>compruebe la ruta o busque el archivo de nuevo</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>no se puede leer el archivo</translation>
    </message>
    <message>
        <source>check that it exists and that you may read it</source>
        <translation>compruebe que existe y que puede leerlo</translation>
    </message>
    <message>
        <source>this cannot be written</source>
        <translation>aquí no se puede escribir</translation>
    </message>
    <message>
        <source>choose a folder you may write to</source>
        <translation>elija una carpeta en la que pueda escribir</translation>
    </message>
    <message>
        <source>the file is larger than the limit of %2</source>
        <translation>el archivo supera el límite de %2</translation>
    </message>
    <message>
        <source>split it, or check that it is the file you meant</source>
        <translation>divídalo, o compruebe que es el archivo que quería</translation>
    </message>
    <message>
        <source>the folder already holds other files</source>
        <translation>la carpeta ya contiene otros archivos</translation>
    </message>
    <message>
        <source>choose an empty or a new folder</source>
        <translation>elija una carpeta vacía o nueva</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>el disco está lleno</translation>
    </message>
    <message>
        <source>free some space and try again; nothing already saved is lost</source>
        <translation>libere espacio y vuelva a intentarlo; nada de lo guardado se pierde</translation>
    </message>
    <message>
        <source>the name points outside its folder</source>
        <translation>el nombre apunta fuera de su carpeta</translation>
    </message>
    <message>
        <source>rename it without slashes, dots or control characters</source>
        <translation>cámbielo sin barras, puntos ni caracteres de control</translation>
    </message>
    <message>
        <source>the file is not valid JSON</source>
        <translation>el archivo no es JSON válido</translation>
    </message>
    <message>
        <source>repair or replace it</source>
        <translation>repárelo o sustitúyalo</translation>
    </message>
    <message>
        <source>this is neither a video nor a folder of pictures</source>
        <translation>esto no es un vídeo ni una carpeta de imágenes</translation>
    </message>
    <message>
        <source>choose a video file or a folder of numbered pictures</source>
        <translation>elija un archivo de vídeo o una carpeta de imágenes numeradas</translation>
    </message>
    <message>
        <source>the video file is empty</source>
        <translation>el archivo de vídeo está vacío</translation>
    </message>
    <message>
        <source>copy or download it again</source>
        <translation>cópielo o descárguelo de nuevo</translation>
    </message>
    <message>
        <source>the video file is cut off or damaged: what describes its pictures is missing</source>
        <translation>el archivo de vídeo está cortado o dañado: falta la descripción de sus imágenes</translation>
    </message>
    <message>
        <source>copy or download it again, or repair it with a video tool</source>
        <translation>cópielo o descárguelo de nuevo, o repárelo con un programa de vídeo</translation>
    </message>
    <message>
        <source>this is a list that refers to other files, not a video</source>
        <translation>esto es una lista que remite a otros archivos, no un vídeo</translation>
    </message>
    <message>
        <source>choose the video file itself</source>
        <translation>elija el propio archivo de vídeo</translation>
    </message>
    <message>
        <source>there is no picture track in this file</source>
        <translation>no hay pista de imagen en este archivo</translation>
    </message>
    <message>
        <source>choose a file with video, not only sound</source>
        <translation>elija un archivo con vídeo, no solo con sonido</translation>
    </message>
    <message>
        <source>the video cannot be decoded at frame %2</source>
        <translation>el vídeo no se puede descodificar en el fotograma %2</translation>
    </message>
    <message>
        <source>re-encode it, or work on the frames before</source>
        <translation>recodifíquelo, o trabaje con los fotogramas anteriores</translation>
    </message>
    <message>
        <source>the pictures are larger than the limit of %2</source>
        <translation>las imágenes superan el límite de %2</translation>
    </message>
    <message>
        <source>scale the video down, or raise the limit in the preferences</source>
        <translation>reduzca el vídeo, o suba el límite en las preferencias</translation>
    </message>
    <message>
        <source>this is not the video that was annotated</source>
        <translation>este no es el vídeo que se anotó</translation>
    </message>
    <message>
        <source>locate the original file</source>
        <translation>busque el archivo original</translation>
    </message>
    <message>
        <source>there is no frame %2</source>
        <translation>no existe el fotograma %2</translation>
    </message>
    <message>
        <source>use a frame number from 0 to %3</source>
        <translation>use un número de fotograma de 0 a %3</translation>
    </message>
    <message>
        <source>the mask is damaged</source>
        <translation>la máscara está dañada</translation>
    </message>
    <message>
        <source>paint or import it again</source>
        <translation>píntela o impórtela de nuevo</translation>
    </message>
    <message>
        <source>the mask is %2 but the picture is %3</source>
        <translation>la máscara es de %2, pero la imagen es de %3</translation>
    </message>
    <message>
        <source>export the masks at the size of the video</source>
        <translation>exporte las máscaras al tamaño del vídeo</translation>
    </message>
    <message>
        <source>the picture holds colours instead of object numbers</source>
        <translation>la imagen contiene colores en vez de números de objeto</translation>
    </message>
    <message>
        <source>save it as a PNG with a palette, or as 8-bit grey</source>
        <translation>guárdela como PNG con paleta o en gris de 8 bits</translation>
    </message>
    <message>
        <source>the picture cannot be read</source>
        <translation>no se puede leer la imagen</translation>
    </message>
    <message>
        <source>replace it by a PNG or JPEG file</source>
        <translation>sustitúyala por un archivo PNG o JPEG</translation>
    </message>
    <message>
        <source>there is no painted mask to start from</source>
        <translation>no hay ninguna máscara pintada de la que partir</translation>
    </message>
    <message>
        <source>paint the object on at least one frame</source>
        <translation>pinte el objeto en al menos un fotograma</translation>
    </message>
    <message>
        <source>there is no such project</source>
        <translation>no existe ese proyecto</translation>
    </message>
    <message>
        <source>check the path, or create a new project</source>
        <translation>compruebe la ruta, o cree un proyecto nuevo</translation>
    </message>
    <message>
        <source>a file of that name exists already</source>
        <translation>ya existe un archivo con ese nombre</translation>
    </message>
    <message>
        <source>choose another name</source>
        <translation>elija otro nombre</translation>
    </message>
    <message>
        <source>this is not a Maskwright project</source>
        <translation>esto no es un proyecto de Maskwright</translation>
    </message>
    <message>
        <source>choose a .maskwright file</source>
        <translation>elija un archivo .maskwright</translation>
    </message>
    <message>
        <source>the project file is damaged</source>
        <translation>el archivo del proyecto está dañado</translation>
    </message>
    <message>
        <source>open the last backup, or repair a copy</source>
        <translation>abra la última copia de seguridad, o repare una copia</translation>
    </message>
    <message>
        <source>the project was made by a newer version of Maskwright</source>
        <translation>el proyecto se hizo con una versión más nueva de Maskwright</translation>
    </message>
    <message>
        <source>update the program</source>
        <translation>actualice el programa</translation>
    </message>
    <message>
        <source>the project is open in another window (%2)</source>
        <translation>el proyecto está abierto en otra ventana (%2)</translation>
    </message>
    <message>
        <source>close it there, or open it read-only</source>
        <translation>ciérrelo allí, o ábralo en solo lectura</translation>
    </message>
    <message>
        <source>the project can only be read</source>
        <translation>el proyecto solo se puede leer</translation>
    </message>
    <message>
        <source>save a copy where you may write</source>
        <translation>guarde una copia donde pueda escribir</translation>
    </message>
    <message>
        <source>the change could not be written to the project</source>
        <translation>no se pudo escribir el cambio en el proyecto</translation>
    </message>
    <message>
        <source>check the disk and try again; the file itself is intact</source>
        <translation>compruebe el disco y vuelva a intentarlo; el archivo está intacto</translation>
    </message>
    <message>
        <source>there is no such item in the project</source>
        <translation>no existe ese elemento en el proyecto</translation>
    </message>
    <message>
        <source>list the project&apos;s items and choose one of them</source>
        <translation>liste los elementos del proyecto y elija uno</translation>
    </message>
    <message>
        <source>the object is protected</source>
        <translation>el objeto está protegido</translation>
    </message>
    <message>
        <source>take its protection off in the list of objects</source>
        <translation>quite su protección en la lista de objetos</translation>
    </message>
    <message>
        <source>no unlocked frame lies in that direction</source>
        <translation>no hay fotogramas sin bloquear en esa dirección</translation>
    </message>
    <message>
        <source>go to another frame, or unlock those that may change</source>
        <translation>vaya a otro fotograma, o desbloquee los que puedan cambiar</translation>
    </message>
    <message>
        <source>frame %2 was painted or accepted by a person and is locked</source>
        <translation>el fotograma %2 lo pintó o aceptó una persona y está bloqueado</translation>
    </message>
    <message>
        <source>unlock it first if it really should change</source>
        <translation>desbloquéelo primero si de verdad debe cambiar</translation>
    </message>
    <message>
        <source>the change does not fit the project</source>
        <translation>el cambio no encaja en el proyecto</translation>
    </message>
    <message>
        <source>check the values given</source>
        <translation>compruebe los valores dados</translation>
    </message>
    <message>
        <source>the referring expression cannot be used: %2</source>
        <translation>no se puede usar la expresión: %2</translation>
    </message>
    <message>
        <source>write one sentence of at most 20 words</source>
        <translation>escriba una frase de 20 palabras como máximo</translation>
    </message>
    <message>
        <source>this is neither a data set nor the name of a format that is known</source>
        <translation>esto no es ni un conjunto de datos ni el nombre de un formato conocidos</translation>
    </message>
    <message>
        <source>give the folder that holds the whole data set, or choose from the list of formats</source>
        <translation>indique la carpeta del conjunto de datos completo o elija un formato de la lista</translation>
    </message>
    <message>
        <source>the data set breaks its format&apos;s rules: %2</source>
        <translation>el conjunto de datos incumple las reglas de su formato: %2</translation>
    </message>
    <message>
        <source>repair it and validate it again</source>
        <translation>repárelo y valídelo de nuevo</translation>
    </message>
    <message>
        <source>the project is not ready for this export: %2</source>
        <translation>el proyecto aún no está listo para esta exportación: %2</translation>
    </message>
    <message>
        <source>fix the listed items first</source>
        <translation>corrija antes los puntos indicados</translation>
    </message>
    <message>
        <source>there is no model bundle here</source>
        <translation>aquí no hay ningún modelo</translation>
    </message>
    <message>
        <source>choose a folder with manifest.json, or use the bundled model</source>
        <translation>elija una carpeta con manifest.json, o use el modelo incluido</translation>
    </message>
    <message>
        <source>the model file is damaged: %2</source>
        <translation>el archivo del modelo está dañado: %2</translation>
    </message>
    <message>
        <source>get it again from its source</source>
        <translation>obténgalo de nuevo de su origen</translation>
    </message>
    <message>
        <source>the model does not fit its architecture: %2</source>
        <translation>el modelo no encaja con su arquitectura: %2</translation>
    </message>
    <message>
        <source>choose another model or convert it for this architecture</source>
        <translation>elija otro modelo o conviértalo para esta arquitectura</translation>
    </message>
    <message>
        <source>the support set cannot be used: %2</source>
        <translation>no se puede usar el conjunto de ejemplos: %2</translation>
    </message>
    <message>
        <source>paint the object on the support frames</source>
        <translation>pinte el objeto en los fotogramas de ejemplo</translation>
    </message>
    <message>
        <source>this method is not available here</source>
        <translation>este método no está disponible aquí</translation>
    </message>
    <message>
        <source>use --method flow, or a build with the model</source>
        <translation>use --method flow, o una compilación con el modelo</translation>
    </message>
    <message>
        <source>there is no such device</source>
        <translation>no existe ese dispositivo</translation>
    </message>
    <message>
        <source>use --device cpu</source>
        <translation>use --device cpu</translation>
    </message>
    <message>
        <source>the memory is not large enough</source>
        <translation>la memoria no es suficiente</translation>
    </message>
    <message>
        <source>close other programs, or use a smaller window</source>
        <translation>cierre otros programas, o use una ventana más pequeña</translation>
    </message>
    <message>
        <source>the graphics memory is not large enough</source>
        <translation>la memoria gráfica no es suficiente</translation>
    </message>
    <message>
        <source>use a smaller window, or the CPU</source>
        <translation>use una ventana más pequeña, o la CPU</translation>
    </message>
    <message>
        <source>the model computed invalid numbers at frame %2</source>
        <translation>el modelo calculó números no válidos en el fotograma %2</translation>
    </message>
    <message>
        <source>check the model&apos;s weights, or use float32</source>
        <translation>compruebe los pesos del modelo, o use float32</translation>
    </message>
    <message>
        <source>the background worker stopped unexpectedly</source>
        <translation>el proceso de fondo se detuvo inesperadamente</translation>
    </message>
    <message>
        <source>try again; the frames received so far are kept</source>
        <translation>vuelva a intentarlo; los fotogramas recibidos se conservan</translation>
    </message>
    <message>
        <source>the background worker does not answer</source>
        <translation>el proceso de fondo no responde</translation>
    </message>
    <message>
        <source>restart it; the frames received so far are kept</source>
        <translation>reinícielo; los fotogramas recibidos se conservan</translation>
    </message>
    <message>
        <source>the background worker sent something that cannot be understood</source>
        <translation>el proceso de fondo envió algo incomprensible</translation>
    </message>
    <message>
        <source>check that both programs are of the same version</source>
        <translation>compruebe que ambos programas son de la misma versión</translation>
    </message>
    <message>
        <source>something that should not happen has happened</source>
        <translation>ha ocurrido algo que no debería ocurrir</translation>
    </message>
    <message>
        <source>please report it with the log</source>
        <translation>infórmenos adjuntando el registro</translation>
    </message>
    <message>
        <source>something went wrong</source>
        <translation>algo salió mal</translation>
    </message>
    <message>
        <source>see the log</source>
        <translation>vea el registro</translation>
    </message>
    <message>
        <source>none of its frames is painted</source>
        <translation>ninguno de sus fotogramas está pintado</translation>
    </message>
    <message>
        <source>choose another method in the preferences (F2)</source>
        <translation>elija otro método en las preferencias (F2)</translation>
    </message>
    <message>
        <source>choose the CPU in the preferences (F2)</source>
        <translation>elija la CPU en las preferencias (F2)</translation>
    </message>
    <message>
        <source>it may have been removed meanwhile; the history shows when</source>
        <translation>puede que se haya eliminado entretanto; el historial muestra cuándo</translation>
    </message>
    <message>
        <source>close other programs, or choose a smaller window in the preferences (F2)</source>
        <translation>cierre otros programas o elija una ventana más pequeña en las preferencias (F2)</translation>
    </message>
    <message>
        <source>choose a smaller window, or the CPU, in the preferences (F2)</source>
        <translation>elija una ventana más pequeña, o la CPU, en las preferencias (F2)</translation>
    </message>
    <message>
        <source>choose float32 in the preferences (F2), or another model</source>
        <translation>elija float32 en las preferencias (F2), u otro modelo</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>Pictures and masks of sequences; read by davis2017-evaluation, XMem, Cutie and SAM 2</source>
        <translation>Imágenes y máscaras de secuencias; las leen davis2017-evaluation, XMem, Cutie y SAM 2</translation>
    </message>
    <message>
        <source>Label PNG files only, one folder for each video; into a project with import --into</source>
        <translation>Solo archivos PNG de etiquetas, una carpeta por vídeo; a un proyecto con import --into</translation>
    </message>
    <message>
        <source>Pictures, expressions, and masks that may overlap as run lengths; read by LMPM and by MeViS code based on ReferFormer</source>
        <translation>Imágenes, expresiones y máscaras que pueden solaparse, en longitudes de serie; las leen LMPM y el código de MeViS basado en ReferFormer</translation>
    </message>
    <message>
        <source>One class in each video, 48 classes in four folds; read by CMA and other few-shot code</source>
        <translation>Una clase por vídeo, 48 clases en cuatro particiones; las leen CMA y otro código de pocos ejemplos</translation>
    </message>
    <message>
        <source>One object in each video, of the classes dog, car and person, BMP pictures; read by CMA</source>
        <translation>Un objeto por vídeo, de las clases dog, car y person, imágenes BMP; las lee CMA</translation>
    </message>
    <message>
        <source>As Ref-YouTube-VOS with four sentences for each object; read by ReferFormer, SgMg and SOC</source>
        <translation>Como Ref-YouTube-VOS con cuatro frases por objeto; las leen ReferFormer, SgMg y SOC</translation>
    </message>
    <message>
        <source>Pictures, masks, classes and expressions of videos; read by ReferFormer, SgMg, MTTR and SOC</source>
        <translation>Imágenes, máscaras, clases y expresiones de vídeos; las leen ReferFormer, SgMg, MTTR y SOC</translation>
    </message>
    <message>
        <source>Masks that may overlap as run lengths, one JSON file for each video, every fourth frame; read by SAM 2 training code</source>
        <translation>Máscaras que pueden solaparse, en longitudes de serie, un archivo JSON por vídeo, cada cuarto fotograma; las lee el entrenamiento de SAM 2</translation>
    </message>
    <message>
        <source>Pictures, classes, and masks that may overlap as run lengths in one COCO-like file; read by YouTube-VIS, OVIS and UNINEXT code</source>
        <translation>Imágenes, clases y máscaras que pueden solaparse, en longitudes de serie en un archivo similar a COCO; las leen YouTube-VIS, OVIS y UNINEXT</translation>
    </message>
    <message>
        <source>Pictures, masks and classes without expressions; read by XMem, Cutie and STM</source>
        <translation>Imágenes, máscaras y clases sin expresiones; las leen XMem, Cutie y STM</translation>
    </message>
</context>
<context>
    <name>mw::BrushTool</name>
    <message>
        <source>%1 px</source>
        <translation>%1 px</translation>
    </message>
    <message>
        <source>Drag to erase. Right button paints. Shift+drag changes the size. X: brush.</source>
        <translation>Arrastre para borrar. El botón derecho pinta. Mayús+arrastrar cambia el tamaño. X: pincel.</translation>
    </message>
    <message>
        <source>Drag to paint. Right button erases. Shift+drag changes the size. X: eraser.</source>
        <translation>Arrastre para pintar. El botón derecho borra. Mayús+arrastrar cambia el tamaño. X: borrador.</translation>
    </message>
</context>
<context>
    <name>mw::Canvas</name>
    <message>
        <source>Canvas</source>
        <translation>Lienzo</translation>
    </message>
</context>
<context>
    <name>mw::CheckpointsDialog</name>
    <message>
        <source>Set a checkpoint</source>
        <translation>Crear un punto de control</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>Volver a él</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Desechar</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Puntos de control</translation>
    </message>
    <message>
        <source>Every change is saved at once. A checkpoint keeps the state of now under a name, so that you can come back to it.</source>
        <translation>Cada cambio se guarda al instante. Un punto de control conserva el estado actual con un nombre, para poder volver a él.</translation>
    </message>
    <message>
        <source>Name, for example: before the second review</source>
        <translation>Nombre, por ejemplo: antes de la segunda revisión</translation>
    </message>
    <message>
        <source>Name of the checkpoint</source>
        <translation>Nombre del punto de control</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>No checkpoint yet. Give the state of now a name above.</source>
        <translation>Aún no hay puntos de control. Dé arriba un nombre al estado actual.</translation>
    </message>
    <message>
        <source>Go back to &quot;%1&quot;?</source>
        <translation>¿Volver a «%1»?</translation>
    </message>
    <message>
        <source>The state of now becomes a checkpoint itself, so nothing is lost.</source>
        <translation>El estado actual se convierte a su vez en punto de control, así que nada se pierde.</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>before going back</source>
        <translation>antes de volver</translation>
    </message>
    <message>
        <source>Throw &quot;%1&quot; away?</source>
        <translation>¿Desechar «%1»?</translation>
    </message>
    <message>
        <source>The project itself stays as it is. The file goes to the trash.</source>
        <translation>El proyecto en sí queda como está. El archivo va a la papelera.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>There is no trash here. Delete &quot;%1&quot; for good?</source>
        <translation>Aquí no hay papelera. ¿Eliminar «%1» definitivamente?</translation>
    </message>
    <message>
        <source>It cannot be brought back. The project itself stays as it is.</source>
        <translation>No se podrá recuperar. El proyecto queda como está.</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Eliminar definitivamente</translation>
    </message>
</context>
<context>
    <name>mw::CommandPalette</name>
    <message>
        <source>Find a command</source>
        <translation>Buscar una orden</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>¿Qué quiere hacer?</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Órdenes</translation>
    </message>
    <message>
        <source>No command has these letters.</source>
        <translation>Ninguna orden tiene esas letras.</translation>
    </message>
</context>
<context>
    <name>mw::CommentsModel</name>
    <message>
        <source>%1, frame %2</source>
        <translation>%1, fotograma %2</translation>
    </message>
</context>
<context>
    <name>mw::CommentsPanel</name>
    <message>
        <source>No comments yet. Press K over the picture to leave one.</source>
        <translation>Aún no hay comentarios. Pulse K sobre la imagen para dejar uno.</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>No coincide nada.</translation>
    </message>
    <message>
        <source>Change the comment</source>
        <translation>Cambiar el comentario</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Comentarios</translation>
    </message>
    <message>
        <source>Search comments</source>
        <translation>Buscar comentarios</translation>
    </message>
    <message>
        <source>Resolved ones too</source>
        <translation>También los resueltos</translation>
    </message>
    <message>
        <source>Resolve, or open again</source>
        <translation>Resolver, o volver a abrir</translation>
    </message>
    <message>
        <source>Remove the comment</source>
        <translation>Quitar el comentario</translation>
    </message>
</context>
<context>
    <name>mw::DatasetPage</name>
    <message numerus="yes">
        <source>%n video(s)</source>
        <translation>
            <numerusform>%n vídeo</numerusform>
            <numerusform>%n vídeos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>%n objeto</numerusform>
            <numerusform>%n objetos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expression(s)</source>
        <translation>
            <numerusform>%n expresión</numerusform>
            <numerusform>%n expresiones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s)</source>
        <translation>
            <numerusform>%n máscara</numerusform>
            <numerusform>%n máscaras</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 frames done, %3 rejected.</source>
        <translation>%1 de %2 fotogramas terminados, %3 rechazados.</translation>
    </message>
    <message>
        <source>fold %1: %2</source>
        <translation>partición %1: %2</translation>
    </message>
    <message>
        <source>Masks by test fold of Mini-Ref-YouTube-VOS: %1; of other classes: %2</source>
        <translation>Máscaras por partición de prueba de Mini-Ref-YouTube-VOS: %1; de otras clases: %2</translation>
    </message>
    <message>
        <source>Checking...</source>
        <translation>Comprobando...</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) stand in the way.</source>
        <translation>
            <numerusform>%n hallazgo lo impide.</numerusform>
            <numerusform>%n hallazgos lo impiden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing stands in the way; %n warning(s).</source>
        <translation>
            <numerusform>Nada lo impide; %n advertencia.</numerusform>
            <numerusform>Nada lo impide; %n advertencias.</numerusform>
        </translation>
    </message>
    <message>
        <source>All checks pass.</source>
        <translation>Todas las comprobaciones son correctas.</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Clases</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objetos</translation>
    </message>
    <message>
        <source>Checks for</source>
        <translation>Comprobar para</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
</context>
<context>
    <name>mw::DetailsPanel</name>
    <message>
        <source>No object</source>
        <translation>Ningún objeto</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Máscara</translation>
    </message>
    <message>
        <source>, locked</source>
        <translation>, bloqueada</translation>
    </message>
    <message>
        <source>none in this frame</source>
        <translation>ninguna en este fotograma</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confianza</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Área</translation>
    </message>
    <message>
        <source>%1 px (%2 %)</source>
        <translation>%1 px (%2 %)</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objeto</translation>
    </message>
    <message>
        <source>%1 of %2 done, %3 to review</source>
        <translation>%1 de %2 terminados, %3 por revisar</translation>
    </message>
    <message>
        <source>Answers of the model (J)</source>
        <translation>Respuestas del modelo (J)</translation>
    </message>
    <message>
        <source>The model&apos;s choice, confidence %1</source>
        <translation>La elección del modelo, confianza %1</translation>
    </message>
    <message>
        <source>Another answer, confidence %1</source>
        <translation>Otra respuesta, confianza %1</translation>
    </message>
</context>
<context>
    <name>mw::Editor</name>
    <message>
        <source>Object %1</source>
        <translation>Objeto %1</translation>
    </message>
    <message>
        <source>Frame %1</source>
        <translation>Fotograma %1</translation>
    </message>
</context>
<context>
    <name>mw::ExportDialog</name>
    <message>
        <source>Export a data set</source>
        <translation>Exportar un conjunto de datos</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Carpeta nueva</translation>
    </message>
    <message>
        <source>Browse...</source>
        <translation>Examinar...</translation>
    </message>
    <message>
        <source>Where should the new folder be?</source>
        <translation>¿Dónde debe estar la carpeta nueva?</translation>
    </message>
    <message>
        <source>Include predictions that nobody has accepted yet</source>
        <translation>Incluir predicciones que nadie ha aceptado aún</translation>
    </message>
    <message>
        <source>Stand in the way</source>
        <translation>Lo impiden</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Omitirlos</translation>
    </message>
    <message>
        <source>Count the object as not visible</source>
        <translation>Considerar que el objeto no se ve</translation>
    </message>
    <message>
        <source>The smaller object is in front</source>
        <translation>El objeto más pequeño va delante</translation>
    </message>
    <message>
        <source>The lower number is in front</source>
        <translation>El número más bajo va delante</translation>
    </message>
    <message>
        <source>The higher number is in front</source>
        <translation>El número más alto va delante</translation>
    </message>
    <message>
        <source>Copy, or encode as JPEG</source>
        <translation>Copiar, o codificar como JPEG</translation>
    </message>
    <message>
        <source>Share the disk space of originals</source>
        <translation>Compartir el espacio de disco de los originales</translation>
    </message>
    <message>
        <source>Always encode as JPEG</source>
        <translation>Codificar siempre como JPEG</translation>
    </message>
    <message>
        <source>Masks and texts only</source>
        <translation>Solo máscaras y textos</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>División</translation>
    </message>
    <message>
        <source>Frames without a mask</source>
        <translation>Fotogramas sin máscara</translation>
    </message>
    <message>
        <source>Shared pixels</source>
        <translation>Píxeles compartidos</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Abrir la carpeta</translation>
    </message>
    <message>
        <source>Checking...</source>
        <translation>Comprobando...</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s)</source>
        <translation>
            <numerusform>%n vídeo</numerusform>
            <numerusform>%n vídeos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>%n objeto</numerusform>
            <numerusform>%n objetos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n fotograma</numerusform>
            <numerusform>%n fotogramas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s)</source>
        <translation>
            <numerusform>%n máscara</numerusform>
            <numerusform>%n máscaras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) stand in the way.</source>
        <translation>
            <numerusform>%n hallazgo lo impide.</numerusform>
            <numerusform>%n hallazgos lo impiden.</numerusform>
        </translation>
    </message>
    <message>
        <source>A double click leads there.</source>
        <translation>Un doble clic lleva hasta allí.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing stands in the way; %n warning(s).</source>
        <translation>
            <numerusform>Nada lo impide; %n advertencia.</numerusform>
            <numerusform>Nada lo impide; %n advertencias.</numerusform>
        </translation>
    </message>
    <message>
        <source>All checks pass.</source>
        <translation>Todas las comprobaciones son correctas.</translation>
    </message>
    <message>
        <source>Findings stand in the way</source>
        <translation>Hay hallazgos que lo impiden</translation>
    </message>
    <message>
        <source>Exporting... The dialog may be closed; the export goes on.</source>
        <translation>Exportando... Puede cerrar este diálogo; la exportación continúa.</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>Exportar %1</translation>
    </message>
    <message>
        <source>Exported and read back.</source>
        <translation>Exportado y releído.</translation>
    </message>
    <message numerus="yes">
        <source>%n expression(s)</source>
        <translation>
            <numerusform>%n expresión</numerusform>
            <numerusform>%n expresiones</numerusform>
        </translation>
    </message>
    <message>
        <source>Every mask in it equals the project&apos;s, pixel by pixel.</source>
        <translation>Cada máscara es igual a la del proyecto, píxel a píxel.</translation>
    </message>
    <message>
        <source>Leave these frames out</source>
        <translation>Omitir estos fotogramas</translation>
    </message>
    <message>
        <source>Include the predictions</source>
        <translation>Incluir las predicciones</translation>
    </message>
    <message>
        <source>The data set then holds only the frames in which every object of the video has a mask</source>
        <translation>El conjunto de datos contendrá entonces solo los fotogramas en los que cada objeto del vídeo tiene una máscara</translation>
    </message>
    <message>
        <source>Replace the earlier export in %1?</source>
        <translation>¿Reemplazar la exportación anterior en %1?</translation>
    </message>
    <message>
        <source>These files were put there or changed since, and go with it: %1</source>
        <translation>Estos archivos se añadieron o cambiaron desde entonces y se irán con ella: %1</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
</context>
<context>
    <name>mw::ExpressionPanel</name>
    <message>
        <source>Class</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Class of the object</source>
        <translation>Clase del objeto</translation>
    </message>
    <message>
        <source>zebra</source>
        <translation>cebra</translation>
    </message>
    <message>
        <source>Referring expression</source>
        <translation>Expresión referencial</translation>
    </message>
    <message>
        <source>Referring expression of the object</source>
        <translation>Expresión referencial del objeto</translation>
    </message>
    <message>
        <source>An object without a sentence is not exported.</source>
        <translation>Un objeto sin frase no se exporta.</translation>
    </message>
    <message>
        <source>At most %1 words.</source>
        <translation>%1 palabras como máximo.</translation>
    </message>
    <message>
        <source>%1 has the same sentence. Say what tells them apart.</source>
        <translation>%1 tiene la misma frase. Diga qué los distingue.</translation>
    </message>
    <message>
        <source>Name the object instead of &quot;it&quot; or &quot;he&quot;.</source>
        <translation>Nombre el objeto en vez de «ello» o «él».</translation>
    </message>
    <message>
        <source>Numbers of objects mean nothing to someone who sees only the video.</source>
        <translation>Los números de los objetos no dicen nada a quien solo ve el vídeo.</translation>
    </message>
    <message>
        <source>The class is not named; say what kind of thing it is.</source>
        <translation>No se nombra la clase; diga qué tipo de cosa es.</translation>
    </message>
    <message>
        <source>Clear and unlike the others.</source>
        <translation>Clara y distinta de las demás.</translation>
    </message>
    <message>
        <source>What is said about the expression</source>
        <translation>Observaciones sobre la expresión</translation>
    </message>
    <message>
        <source>Only the first %L1 characters were taken.</source>
        <translation>Solo se tomaron los primeros %L1 caracteres.</translation>
    </message>
    <message>
        <source>Referring expressions of the object</source>
        <translation>Expresiones referenciales del objeto</translation>
    </message>
    <message>
        <source>Whole video</source>
        <translation>Vídeo entero</translation>
    </message>
    <message>
        <source>First frame</source>
        <translation>Primer fotograma</translation>
    </message>
    <message>
        <source>What the sentence describes</source>
        <translation>Qué describe la frase</translation>
    </message>
    <message>
        <source>What the sentence describes: the object over the whole video, or as it is seen in the first frame</source>
        <translation>Qué describe la frase: el objeto a lo largo de todo el vídeo o como se ve en el primer fotograma</translation>
    </message>
    <message>
        <source>Another sentence</source>
        <translation>Otra frase</translation>
    </message>
    <message>
        <source>Add another sentence for this object</source>
        <translation>Añadir otra frase para este objeto</translation>
    </message>
    <message>
        <source>Make this sentence the first of the object</source>
        <translation>Poner esta frase como la primera del objeto</translation>
    </message>
    <message>
        <source>Remove this sentence</source>
        <translation>Quitar esta frase</translation>
    </message>
    <message>
        <source>Not stored yet. Enter tries again.</source>
        <translation>Aún no se ha guardado. Intro lo intenta de nuevo.</translation>
    </message>
    <message>
        <source>Say it in other words, or describe what it does.</source>
        <translation>Dígalo con otras palabras o describa lo que hace.</translation>
    </message>
    <message>
        <source>The object has this sentence already.</source>
        <translation>El objeto ya tiene esta frase.</translation>
    </message>
</context>
<context>
    <name>mw::FillTool</name>
    <message>
        <source>Click an empty region to fill it. The right button takes a part of the object away.</source>
        <translation>Haga clic en una zona vacía para rellenarla. El botón derecho quita una parte del objeto.</translation>
    </message>
</context>
<context>
    <name>mw::FindingsView</name>
    <message>
        <source>frame %1</source>
        <translation>fotograma %1</translation>
    </message>
    <message>
        <source>object %1</source>
        <translation>objeto %1</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Hallazgos</translation>
    </message>
    <message numerus="yes">
        <source>%n times: %1</source>
        <translation>
            <numerusform>%n vez: %1</numerusform>
            <numerusform>%n veces: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::HistoryModel</name>
    <message>
        <source>Beginning</source>
        <translation>Comienzo</translation>
    </message>
</context>
<context>
    <name>mw::HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
</context>
<context>
    <name>mw::ImportDialog</name>
    <message>
        <source>Bring masks of another size to that of the pictures</source>
        <translation>Ajustar las máscaras de otro tamaño al de las imágenes</translation>
    </message>
    <message>
        <source>Import a data set or masks</source>
        <translation>Importar un conjunto de datos o máscaras</translation>
    </message>
    <message>
        <source>Another folder...</source>
        <translation>Otra carpeta...</translation>
    </message>
    <message>
        <source>Right: accepted, and locked against runs</source>
        <translation>Correctas: aceptadas y protegidas de las ejecuciones</translation>
    </message>
    <message>
        <source>Predictions that somebody has to review</source>
        <translation>Predicciones que alguien debe revisar</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Recognised</source>
        <translation>Reconocido</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>División</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>En</translation>
    </message>
    <message>
        <source>The masks are</source>
        <translation>Las máscaras son</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Looking at it...</source>
        <translation>Examinando...</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s)</source>
        <translation>
            <numerusform>%n vídeo</numerusform>
            <numerusform>%n vídeos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>%n objeto</numerusform>
            <numerusform>%n objetos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n fotograma</numerusform>
            <numerusform>%n fotogramas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expression(s)</source>
        <translation>
            <numerusform>%n expresión</numerusform>
            <numerusform>%n expresiones</numerusform>
        </translation>
    </message>
    <message>
        <source>The first there is</source>
        <translation>La primera que haya</translation>
    </message>
    <message>
        <source>New videos</source>
        <translation>Vídeos nuevos</translation>
    </message>
    <message>
        <source>The videos of the same names, masks only (%1 of %2)</source>
        <translation>Los vídeos del mismo nombre, solo máscaras (%1 de %2)</translation>
    </message>
    <message>
        <source>%1, masks only</source>
        <translation>%1, solo máscaras</translation>
    </message>
    <message>
        <source>Importing... The dialog may be closed; the import goes on.</source>
        <translation>Importando... Puede cerrar el diálogo; la importación continúa.</translation>
    </message>
    <message>
        <source>There is no video in the project that these masks could belong to: none has the name of one of the folders. Add the videos first, or choose the folder of one video.</source>
        <translation>No hay en el proyecto ningún vídeo al que puedan pertenecer estas máscaras: ninguno se llama como una de las carpetas. Añada primero los vídeos o elija la carpeta de un vídeo.</translation>
    </message>
    <message>
        <source>Everything comes in as one step that Undo takes back. Pictures stay where they are.</source>
        <translation>Todo entra como un solo paso que Deshacer revierte. Las imágenes se quedan donde están.</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>Importar %1</translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s)</source>
        <translation>
            <numerusform>%n máscara</numerusform>
            <numerusform>%n máscaras</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported.</source>
        <translation>Importado.</translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s) that somebody painted or accepted stayed as they were.</source>
        <translation>
            <numerusform>%n máscara que alguien pintó o aceptó quedó como estaba.</numerusform>
            <numerusform>%n máscaras que alguien pintó o aceptó quedaron como estaban.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) were changed or left out:</source>
        <translation>
            <numerusform>Se cambió u omitió %n cosa:</numerusform>
            <numerusform>Se cambiaron u omitieron %n cosas:</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing had to be changed or left out.</source>
        <translation>No hubo que cambiar ni omitir nada.</translation>
    </message>
</context>
<context>
    <name>mw::JobsPanel</name>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Run earlier</source>
        <translation>Ejecutar antes</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Quitar de la lista</translation>
    </message>
    <message>
        <source>Cancel; what is done stays</source>
        <translation>Cancelar; lo terminado se conserva</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation>%1 por segundo</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>faltan %1</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>Runs, imports and exports appear here with their progress.</source>
        <translation>Aquí aparecen las ejecuciones, importaciones y exportaciones con su progreso.</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>Quitar las terminadas</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>%1 hasta ahora</translation>
    </message>
</context>
<context>
    <name>mw::KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>Buscar acciones y teclas</translation>
    </message>
    <message>
        <source>Mouse</source>
        <translation>Ratón</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>Ampliar en el puntero</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Rueda</translation>
    </message>
    <message>
        <source>Move the view</source>
        <translation>Mover la vista</translation>
    </message>
    <message>
        <source>Middle button, or Space and drag</source>
        <translation>Botón central, o espacio y arrastrar</translation>
    </message>
    <message>
        <source>Brush size</source>
        <translation>Tamaño del pincel</translation>
    </message>
    <message>
        <source>Ctrl+wheel, or Shift and drag</source>
        <translation>Ctrl+rueda, o Mayús y arrastrar</translation>
    </message>
    <message>
        <source>Pick the object under the pointer</source>
        <translation>Elegir el objeto bajo el puntero</translation>
    </message>
    <message>
        <source>Alt+click</source>
        <translation>Alt+clic</translation>
    </message>
    <message>
        <source>Pick object 1 to 9</source>
        <translation>Elegir el objeto 1 a 9</translation>
    </message>
    <message>
        <source>Zoom in time</source>
        <translation>Ampliar el tiempo</translation>
    </message>
    <message>
        <source>Ctrl+wheel on the timeline</source>
        <translation>Ctrl+rueda sobre la línea de tiempo</translation>
    </message>
    <message>
        <source>Choose a range</source>
        <translation>Elegir un intervalo</translation>
    </message>
    <message>
        <source>Shift and drag on the timeline</source>
        <translation>Mayús y arrastrar sobre la línea de tiempo</translation>
    </message>
</context>
<context>
    <name>mw::KeysEditor</name>
    <message>
        <source>Assign</source>
        <translation>Asignar</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Sin tecla</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Predeterminada</translation>
    </message>
    <message>
        <source>Keys as in</source>
        <translation>Teclas como en</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>Buscar acciones y teclas</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Acciones y sus teclas</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Tecla nueva</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Quitársela</translation>
    </message>
    <message>
        <source>%1 is the key of &quot;%2&quot;. Taking it leaves that one without.</source>
        <translation>%1 es la tecla de «%2». Si se la quita, esa acción queda sin ella.</translation>
    </message>
    <message>
        <source>Click the field and press the new key.</source>
        <translation>Haga clic en el campo y pulse la tecla nueva.</translation>
    </message>
    <message>
        <source>Back to my keys</source>
        <translation>Volver a mis teclas</translation>
    </message>
</context>
<context>
    <name>mw::LassoTool</name>
    <message>
        <source>Drag around the object. Alt or the right button takes away.</source>
        <translation>Arrastre alrededor del objeto. Alt o el botón derecho quita.</translation>
    </message>
</context>
<context>
    <name>mw::LogDialog</name>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Advertencias y errores</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Qué se muestra</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Nothing has been logged yet.</source>
        <translation>Aún no hay nada registrado.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
</context>
<context>
    <name>mw::MainWindow</name>
    <message>
        <source>About Maskwright</source>
        <translation>Acerca de Maskwright</translation>
    </message>
    <message>
        <source>Maskwright %1

Few-shot referring video annotation: paint a few masks, say which object you mean, let the masks spread, correct, export.

Apache License 2.0</source>
        <translation>Maskwright %1

Anotación referencial de vídeo con pocos ejemplos: pinte unas máscaras, diga a qué objeto se refiere, deje que se extiendan, corrija, exporte.

Apache License 2.0</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Abrir proyecto</translation>
    </message>
    <message>
        <source>Maskwright projects (*%1)</source>
        <translation>Proyectos de Maskwright (*%1)</translation>
    </message>
    <message>
        <source>You can look at it and export it, but not change it.</source>
        <translation>Puede verlo y exportarlo, pero no cambiarlo.</translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation>Abrir en solo lectura</translation>
    </message>
    <message>
        <source>The open project is as it was.</source>
        <translation>El proyecto abierto queda como estaba.</translation>
    </message>
    <message>
        <source>Save a copy elsewhere</source>
        <translation>Guardar una copia en otro lugar</translation>
    </message>
    <message>
        <source>Copied to %1</source>
        <translation>Copiado en %1</translation>
    </message>
    <message>
        <source>You go on working in the original.</source>
        <translation>Usted sigue trabajando en el original.</translation>
    </message>
    <message>
        <source>Add videos</source>
        <translation>Añadir vídeos</translation>
    </message>
    <message>
        <source>Videos (*.mp4 *.mov *.m4v *.mkv *.webm *.avi *.ts *.mts *.m2ts *.mpg *.mpeg *.wmv *.flv *.gif);;All files (*)</source>
        <translation>Vídeos (*.mp4 *.mov *.m4v *.mkv *.webm *.avi *.ts *.mts *.m2ts *.mpg *.mpeg *.wmv *.flv *.gif);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Add a folder of pictures</source>
        <translation>Añadir una carpeta de imágenes</translation>
    </message>
    <message>
        <source>Remove %1 from the project?</source>
        <translation>¿Quitar %1 del proyecto?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Where is %1 now?</source>
        <translation>¿Dónde está %1 ahora?</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Remove %1 from the whole video?</source>
        <translation>¿Quitar %1 de todo el vídeo?</translation>
    </message>
    <message>
        <source>There is no run to remove for this object.</source>
        <translation>No hay ninguna ejecución que quitar para este objeto.</translation>
    </message>
    <message numerus="yes">
        <source>%n finished frame(s) were kept.</source>
        <translation>
            <numerusform>Se conservó %n fotograma terminado.</numerusform>
            <numerusform>Se conservaron %n fotogramas terminados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Undo run</source>
        <translation>Deshacer la ejecución</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>Importar %1</translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>%n objeto</numerusform>
            <numerusform>%n objetos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s)</source>
        <translation>
            <numerusform>%n máscara</numerusform>
            <numerusform>%n máscaras</numerusform>
        </translation>
    </message>
    <message>
        <source>Some changes could not be written to the disk.</source>
        <translation>Algunos cambios no se pudieron escribir en el disco.</translation>
    </message>
    <message>
        <source>Quit and lose them</source>
        <translation>Salir y perderlos</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Everything is reviewed.</source>
        <translation>Todo está revisado.</translation>
    </message>
    <message>
        <source>Go on with the data set (F8).</source>
        <translation>Continúe con el conjunto de datos (F8).</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Conjunto de datos</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Aún ninguno</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Solo lectura</translation>
    </message>
    <message numerus="yes">
        <source>Not saved: %1 Keeping %n change(s) in memory.</source>
        <translation>
            <numerusform>Sin guardar: %1 Se conserva %n cambio en memoria.</numerusform>
            <numerusform>Sin guardar: %1 Se conservan %n cambios en memoria.</numerusform>
        </translation>
    </message>
    <message>
        <source>All changes saved %1</source>
        <translation>Todos los cambios guardados %1</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>Todos los cambios guardados</translation>
    </message>
    <message>
        <source>%1 in %2: %3 of %4 frames done, %5 to review, %6 rejected</source>
        <translation>%1 en %2: %3 de %4 fotogramas terminados, %5 por revisar, %6 rechazados</translation>
    </message>
    <message>
        <source>  +%1 more</source>
        <translation>  +%1 más</translation>
    </message>
    <message>
        <source>The worker rests and starts with the next run</source>
        <translation>El proceso de fondo descansa y arranca con la próxima ejecución</translation>
    </message>
    <message>
        <source>The worker is starting</source>
        <translation>El proceso de fondo está arrancando</translation>
    </message>
    <message>
        <source>The worker is ready</source>
        <translation>El proceso de fondo está listo</translation>
    </message>
    <message>
        <source>The worker is busy</source>
        <translation>El proceso de fondo está trabajando</translation>
    </message>
    <message>
        <source>The worker has not answered for some seconds</source>
        <translation>El proceso de fondo no responde desde hace unos segundos</translation>
    </message>
    <message>
        <source>The worker is stopping</source>
        <translation>El proceso de fondo se está deteniendo</translation>
    </message>
    <message>
        <source>worker</source>
        <translation>proceso</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objetos</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Expresión</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edición</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Vista</translation>
    </message>
    <message>
        <source>Vi&amp;deo</source>
        <translation>Ví&amp;deo</translation>
    </message>
    <message>
        <source>&amp;Object</source>
        <translation>&amp;Objeto</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>E&amp;jecución</translation>
    </message>
    <message>
        <source>Revie&amp;w</source>
        <translation>&amp;Revisión</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Proyectos recientes</translation>
    </message>
    <message>
        <source>Main bar</source>
        <translation>Barra principal</translation>
    </message>
    <message>
        <source>Cancel; finished frames stay</source>
        <translation>Cancelar; los fotogramas terminados se conservan</translation>
    </message>
    <message>
        <source>No other object waits for review.</source>
        <translation>Ningún otro objeto espera revisión.</translation>
    </message>
    <message>
        <source>Go to frame</source>
        <translation>Ir al fotograma</translation>
    </message>
    <message>
        <source>Frame, 0 to %1</source>
        <translation>Fotograma, de 0 a %1</translation>
    </message>
    <message>
        <source>An example needs %1 painted frames in a row and an expression.</source>
        <translation>Un ejemplo necesita %1 fotogramas pintados seguidos y una expresión.</translation>
    </message>
    <message>
        <source>From here %1 of %2 are painted or accepted%3. Copy (C) helps to fill the rest.</source>
        <translation>Desde aquí, %1 de %2 están pintados o aceptados%3. Copiar (C) ayuda a completar el resto.</translation>
    </message>
    <message>
        <source>, and the expression is missing</source>
        <translation>, y falta la expresión</translation>
    </message>
    <message>
        <source>%1 is an example now, with frames %2 to %3.</source>
        <translation>%1 es ahora un ejemplo, con los fotogramas %2 a %3.</translation>
    </message>
    <message>
        <source>Runs on other objects of the class show it to the model.</source>
        <translation>Las ejecuciones sobre otros objetos de la clase se lo muestran al modelo.</translation>
    </message>
    <message>
        <source>The last change was at %1.</source>
        <translation>El último cambio fue a las %1.</translation>
    </message>
    <message>
        <source>The program ended unexpectedly. Your work is here.</source>
        <translation>El programa terminó inesperadamente. Su trabajo está aquí.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Comentarios</translation>
    </message>
    <message>
        <source>%1 ends early.</source>
        <translation>%1 termina antes de tiempo.</translation>
    </message>
    <message numerus="yes">
        <source>Only %n frame(s) can be read; the file promises more. It may have been cut off. The frames that are there are exact.</source>
        <translation>
            <numerusform>Solo se puede leer %n fotograma; el archivo promete más. Quizá esté cortado. Lo que hay es exacto.</numerusform>
            <numerusform>Solo se pueden leer %n fotogramas; el archivo promete más. Quizá esté cortado. Lo que hay es exacto.</numerusform>
        </translation>
    </message>
    <message>
        <source>That was the tour.</source>
        <translation>Ese era el recorrido.</translation>
    </message>
    <message>
        <source>You painted, said which one, let the masks spread, corrected and exported. A project of your own begins with Ctrl+N.</source>
        <translation>Ha pintado, dicho cuál es, extendido las máscaras, corregido y exportado. Un proyecto propio empieza con Ctrl+N.</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Proyecto nuevo</translation>
    </message>
    <message>
        <source>Leave a comment</source>
        <translation>Dejar un comentario</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) are not where they were.</source>
        <translation>
            <numerusform>%n vídeo ya no está donde estaba.</numerusform>
            <numerusform>%n vídeos ya no están donde estaban.</numerusform>
        </translation>
    </message>
    <message>
        <source>Their masks are safe in the project.</source>
        <translation>Sus máscaras están a salvo en el proyecto.</translation>
    </message>
    <message>
        <source>Find them...</source>
        <translation>Buscarlos...</translation>
    </message>
    <message numerus="yes">
        <source>Class of %n object(s)</source>
        <translation>
            <numerusform>Clase de %n objeto</numerusform>
            <numerusform>Clase de %n objetos</numerusform>
        </translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Close and lose them</source>
        <translation>Cerrar y perderlos</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n video(s) from the project?</source>
        <translation>
            <numerusform>¿Quitar %n vídeo del proyecto?</numerusform>
            <numerusform>¿Quitar %n vídeos del proyecto?</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2 go with it. The video file stays, and Undo brings all of it back.</source>
        <translation>Se van con él %1 y %2. El archivo de vídeo se queda, y Deshacer lo recupera todo.</translation>
    </message>
    <message>
        <source>%1 and %2 go with it. Undo brings them back.</source>
        <translation>Se van con él %1 y %2. Deshacer los recupera.</translation>
    </message>
    <message numerus="yes">
        <source>%n expression(s)</source>
        <translation>
            <numerusform>%n expresión</numerusform>
            <numerusform>%n expresiones</numerusform>
        </translation>
    </message>
    <message>
        <source>Begin with a fresh sample?</source>
        <translation>¿Empezar con un ejemplo nuevo?</translation>
    </message>
    <message>
        <source>The sample has been worked in. It is moved aside and kept, in a folder beside the new one.</source>
        <translation>Se ha trabajado en el ejemplo. Se aparta y se conserva en una carpeta junto al nuevo.</translation>
    </message>
    <message>
        <source>Fresh sample</source>
        <translation>Ejemplo nuevo</translation>
    </message>
    <message>
        <source>The sample could not be made.</source>
        <translation>No se pudo crear el ejemplo.</translation>
    </message>
    <message>
        <source>The sample is as new.</source>
        <translation>El ejemplo está como nuevo.</translation>
    </message>
    <message>
        <source>The one before is kept in %1.</source>
        <translation>El anterior se conserva en %1.</translation>
    </message>
    <message>
        <source>Import a data set or masks</source>
        <translation>Importar un conjunto de datos o máscaras</translation>
    </message>
    <message>
        <source>Runs use the model %1 from now on.</source>
        <translation>Las ejecuciones usan desde ahora el modelo %1.</translation>
    </message>
    <message>
        <source>The preferences (F2) say which one is used.</source>
        <translation>Las preferencias (F2) indican cuál se usa.</translation>
    </message>
    <message>
        <source>Use the one before</source>
        <translation>Usar el anterior</translation>
    </message>
    <message>
        <source>Only one project can be open.</source>
        <translation>Solo puede haber un proyecto abierto.</translation>
    </message>
    <message>
        <source>%1 is. The others were left alone.</source>
        <translation>Lo está %1. Los demás no se tocaron.</translation>
    </message>
    <message>
        <source>There is nothing in %1 that can be used.</source>
        <translation>En %1 no hay nada que se pueda usar.</translation>
    </message>
    <message>
        <source>Videos, folders of pictures, data sets, folders of masks, models and projects can be dropped.</source>
        <translation>Se pueden soltar vídeos, carpetas de imágenes, conjuntos de datos, carpetas de máscaras, modelos y proyectos.</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Abrir %1</translation>
    </message>
    <message numerus="yes">
        <source>Add %n video(s)</source>
        <translation>
            <numerusform>Añadir %n vídeo</numerusform>
            <numerusform>Añadir %n vídeos</numerusform>
        </translation>
    </message>
    <message>
        <source>Use the model %1</source>
        <translation>Usar el modelo %1</translation>
    </message>
    <message>
        <source>Nothing in it can be used here</source>
        <translation>Nada de esto se puede usar aquí</translation>
    </message>
    <message>
        <source>The project file is not where it was</source>
        <translation>El archivo del proyecto no está donde estaba</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> y %n más</numerusform>
            <numerusform> y %n más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n protected</source>
        <translation>
            <numerusform>%n protegido</numerusform>
            <numerusform>%n protegidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already in the queue</source>
        <translation>
            <numerusform>%n ya en la cola</numerusform>
            <numerusform>%n ya en la cola</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with nothing painted and no example</source>
        <translation>
            <numerusform>%n sin nada pintado ni ejemplo</numerusform>
            <numerusform>%n sin nada pintado ni ejemplo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with every frame locked</source>
        <translation>
            <numerusform>%n con todos los fotogramas bloqueados</numerusform>
            <numerusform>%n con todos los fotogramas bloqueados</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to run in that direction inside the range.</source>
        <translation>No hay nada que ejecutar en esa dirección dentro del intervalo.</translation>
    </message>
    <message>
        <source>Runs stay between its start (I) and its end (O).</source>
        <translation>Las ejecuciones quedan entre su inicio (I) y su final (O).</translation>
    </message>
    <message>
        <source>Clear the range</source>
        <translation>Borrar el intervalo</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <translation>Omitidos: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) queued.</source>
        <translation>
            <numerusform>%n ejecución en cola.</numerusform>
            <numerusform>%n ejecuciones en cola.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no object to run on.</source>
        <translation>No hay ningún objeto con el que ejecutar.</translation>
    </message>
    <message>
        <source>No run was queued.</source>
        <translation>No se puso ninguna ejecución en cola.</translation>
    </message>
    <message>
        <source>The worker was restarted.</source>
        <translation>El proceso de trabajo se ha reiniciado.</translation>
    </message>
    <message>
        <source>The run goes on where it was.</source>
        <translation>La ejecución continúa donde estaba.</translation>
    </message>
    <message>
        <source>The worker does not answer.</source>
        <translation>El proceso de trabajo no responde.</translation>
    </message>
    <message>
        <source>Every frame that is finished is safe. A restarted worker goes on with the others.</source>
        <translation>Todos los fotogramas terminados están a salvo. Un proceso reiniciado continúa con los demás.</translation>
    </message>
    <message>
        <source>Restart worker</source>
        <translation>Reiniciar</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Esperar</translation>
    </message>
    <message>
        <source>%1: %2 of %3 frames finished</source>
        <translation>%1: %2 de %3 fotogramas terminados</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Resume all</source>
        <translation>Reanudar todas</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) were interrupted.</source>
        <translation>
            <numerusform>Se interrumpió %n ejecución.</numerusform>
            <numerusform>Se interrumpieron %n ejecuciones.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep frames</source>
        <translation>Conservar</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) had nothing left to do.</source>
        <translation>
            <numerusform>A %n ejecución no le quedaba nada por hacer.</numerusform>
            <numerusform>A %n ejecuciones no les quedaba nada por hacer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interrupted run(s) discarded.</source>
        <translation>
            <numerusform>%n ejecución interrumpida descartada.</numerusform>
            <numerusform>%n ejecuciones interrumpidas descartadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The frames are as they were before.</source>
        <translation>Los fotogramas están como antes.</translation>
    </message>
    <message>
        <source>Copy to %1</source>
        <translation>Copia a %1</translation>
    </message>
    <message>
        <source>This is the project that is open.</source>
        <translation>Este es el proyecto que está abierto.</translation>
    </message>
    <message>
        <source>Save the project again</source>
        <translation>Guardar de nuevo el proyecto</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Guardado como %1</translation>
    </message>
    <message>
        <source>Everything is there, and you go on working in it.</source>
        <translation>Todo está ahí, y sigue trabajando en él.</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Sin guardar: %1</translation>
    </message>
    <message>
        <source>Nothing is lost yet: your changes are kept in memory and tried again every few seconds. Free some space, or save a copy on another disk.</source>
        <translation>Todavía no se ha perdido nada: los cambios se conservan en memoria y se reintentan cada pocos segundos. Libere espacio o guarde una copia en otro disco.</translation>
    </message>
    <message>
        <source>Save a copy elsewhere...</source>
        <translation>Guardar una copia en otro lugar...</translation>
    </message>
    <message>
        <source>All changes are saved again.</source>
        <translation>Todos los cambios vuelven a estar guardados.</translation>
    </message>
    <message>
        <source>%1 was deleted, moved or renamed.</source>
        <translation>%1 se ha eliminado, movido o renombrado.</translation>
    </message>
    <message>
        <source>Another file lies where %1 was.</source>
        <translation>Donde estaba %1 hay ahora otro archivo.</translation>
    </message>
    <message>
        <source>As long as this window is open nothing is lost. Save the project again, here or elsewhere, and go on working.</source>
        <translation>Mientras esta ventana esté abierta no se pierde nada. Guarde de nuevo el proyecto, aquí o en otro lugar, y siga trabajando.</translation>
    </message>
    <message>
        <source>Save again...</source>
        <translation>Guardar de nuevo...</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait in memory.</source>
        <translation>
            <numerusform>%n cambio espera en memoria.</numerusform>
            <numerusform>%n cambios esperan en memoria.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your work is saved.</source>
        <translation>Su trabajo está guardado.</translation>
    </message>
    <message>
        <source>A copy of the project is still being made.</source>
        <translation>Todavía se está haciendo una copia del proyecto.</translation>
    </message>
    <message>
        <source>If you quit now, there will be no copy. The project is safe.</source>
        <translation>Si sale ahora, no habrá copia. El proyecto está a salvo.</translation>
    </message>
    <message>
        <source>Quit without it</source>
        <translation>Salir sin ella</translation>
    </message>
    <message>
        <source>If you go on now, they are lost. File › Save a copy elsewhere keeps them.</source>
        <translation>Si continúa ahora, se perderán. Archivo › Guardar una copia en otro lugar los conserva.</translation>
    </message>
    <message>
        <source>The project file is not where it was.</source>
        <translation>El archivo del proyecto no está donde estaba.</translation>
    </message>
    <message>
        <source>If it was moved, it is complete where it is now. If it was deleted, everything in it is lost when you go on. File › Save a copy elsewhere keeps it.</source>
        <translation>Si se movió, está completo donde está ahora. Si se eliminó, todo su contenido se perderá al continuar. Archivo › Guardar una copia en otro lugar lo conserva.</translation>
    </message>
    <message>
        <source>Accept it</source>
        <translation>Aceptarla</translation>
    </message>
    <message>
        <source>Copy from the frame before</source>
        <translation>Copiar del fotograma anterior</translation>
    </message>
    <message>
        <source>Copy from the frame after</source>
        <translation>Copiar del fotograma siguiente</translation>
    </message>
    <message>
        <source>Nobody has accepted the mask in frame %1.</source>
        <translation>Nadie ha aceptado la máscara del fotograma %1.</translation>
    </message>
    <message>
        <source>Frame %1 of the example has no mask yet.</source>
        <translation>El fotograma %1 del ejemplo aún no tiene máscara.</translation>
    </message>
    <message>
        <source>%1 of %2 are done.</source>
        <translation>%1 de %2 están hechos.</translation>
    </message>
    <message>
        <source>Correct it, or accept it (Enter).</source>
        <translation>Corríjala o acéptela (Intro).</translation>
    </message>
    <message>
        <source>Paint the object here.</source>
        <translation>Pinte aquí el objeto.</translation>
    </message>
    <message>
        <source>Paint it, or begin with a copy of its neighbour (C) and correct that.</source>
        <translation>Píntela o empiece con una copia del fotograma vecino (C) y corríjala.</translation>
    </message>
</context>
<context>
    <name>mw::MediaLibrary</name>
    <message>
        <source>The project has it already.</source>
        <translation>El proyecto ya lo tiene.</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n fotograma</numerusform>
            <numerusform>%n fotogramas</numerusform>
        </translation>
    </message>
    <message>
        <source>variable frame rate</source>
        <translation>frecuencia de imagen variable</translation>
    </message>
    <message>
        <source>rotated by %1°</source>
        <translation>girado %1°</translation>
    </message>
    <message>
        <source>interlaced</source>
        <translation>entrelazado</translation>
    </message>
    <message>
        <source>ends early</source>
        <translation>termina antes</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>Añadir %1</translation>
    </message>
    <message>
        <source>The video was found again.</source>
        <translation>Se encontró de nuevo el vídeo.</translation>
    </message>
    <message>
        <source>Look at %1</source>
        <translation>Mirar %1</translation>
    </message>
    <message>
        <source>No scene cut was found.</source>
        <translation>No se encontró ningún corte de escena.</translation>
    </message>
    <message numerus="yes">
        <source>%n scene cut(s)</source>
        <translation>
            <numerusform>%n corte de escena</numerusform>
            <numerusform>%n cortes de escena</numerusform>
        </translation>
    </message>
    <message>
        <source>Scene cuts of %1</source>
        <translation>Cortes de escena de %1</translation>
    </message>
</context>
<context>
    <name>mw::MediaPage</name>
    <message>
        <source>Its masks are safe in the project.</source>
        <translation>Sus máscaras están a salvo en el proyecto.</translation>
    </message>
    <message>
        <source>Folder of pictures</source>
        <translation>Carpeta de imágenes</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 × %2, %3</source>
        <translation>%1 × %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n fotograma</numerusform>
            <numerusform>%n fotogramas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 per second, %2 s</source>
        <translation>%1 por segundo, %2 s</translation>
    </message>
    <message>
        <source>Variable frame rate: frames are counted, not timed.</source>
        <translation>Frecuencia variable: los fotogramas se cuentan, no se miden por tiempo.</translation>
    </message>
    <message>
        <source>Rotated by %1°, shown and exported upright.</source>
        <translation>Girado %1°, se muestra y exporta derecho.</translation>
    </message>
    <message>
        <source>Interlaced: fast motion shows combs.</source>
        <translation>Entrelazado: los movimientos rápidos muestran peines.</translation>
    </message>
    <message>
        <source>Pixels are not square (%1).</source>
        <translation>Los píxeles no son cuadrados (%1).</translation>
    </message>
    <message>
        <source>More than 8 bits a channel; shown with 8.</source>
        <translation>Más de 8 bits por canal; se muestra con 8.</translation>
    </message>
    <message>
        <source>Seeking is slow in this file: it is decoded from the start.</source>
        <translation>Saltar es lento en este archivo: se descodifica desde el principio.</translation>
    </message>
    <message>
        <source>The file ends earlier than it says.</source>
        <translation>El archivo termina antes de lo que indica.</translation>
    </message>
    <message>
        <source>Opening the video...</source>
        <translation>Abriendo el vídeo...</translation>
    </message>
    <message numerus="yes">
        <source>%n scene cut(s)</source>
        <translation>
            <numerusform>%n corte de escena</numerusform>
            <numerusform>%n cortes de escena</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop videos or folders of pictures here, or add them with the buttons above.</source>
        <translation>Suelte aquí vídeos o carpetas de imágenes, o añádalos con los botones de arriba.</translation>
    </message>
    <message>
        <source>Videos of the project</source>
        <translation>Vídeos del proyecto</translation>
    </message>
    <message>
        <source>What is annotated</source>
        <translation>Qué se anota</translation>
    </message>
    <message>
        <source>First frame</source>
        <translation>Primer fotograma</translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation>Último fotograma</translation>
    </message>
    <message>
        <source>Every nth frame</source>
        <translation>Cada n fotogramas</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) selected</source>
        <translation>
            <numerusform>%n vídeo seleccionado</numerusform>
            <numerusform>%n vídeos seleccionados</numerusform>
        </translation>
    </message>
    <message>
        <source>Scene cuts, removing and every nth frame concern all of them. Below: %1</source>
        <translation>Los cortes de escena, quitar y cada n fotogramas afectan a todos. Abajo: %1</translation>
    </message>
</context>
<context>
    <name>mw::NewProjectDialog</name>
    <message>
        <source>New project</source>
        <translation>Proyecto nuevo</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sin título</translation>
    </message>
    <message>
        <source>Your name, stored with what you paint</source>
        <translation>Su nombre, guardado con lo que pinta</translation>
    </message>
    <message>
        <source>Ref-YouTube-VOS annotates every fifth frame of a video. Folders of pictures always use each picture.</source>
        <translation>Ref-YouTube-VOS anota un fotograma de cada cinco. Las carpetas de imágenes usan siempre todas.</translation>
    </message>
    <message>
        <source>Browse...</source>
        <translation>Examinar...</translation>
    </message>
    <message>
        <source>Folder of the project</source>
        <translation>Carpeta del proyecto</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Annotate every</source>
        <translation>Anotar cada</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>Anotador</translation>
    </message>
    <message>
        <source> frames</source>
        <comment>after a number: every 5 frames</comment>
        <translation> fotogramas</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Crear</translation>
    </message>
    <message>
        <source>Give the project a name.</source>
        <translation>Dé un nombre al proyecto.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>No existe esa carpeta.</translation>
    </message>
    <message>
        <source>The folder cannot be written to.</source>
        <translation>No se puede escribir en la carpeta.</translation>
    </message>
    <message>
        <source>There is a project of this name already.</source>
        <translation>Ya existe un proyecto con ese nombre.</translation>
    </message>
</context>
<context>
    <name>mw::Notices</name>
    <message>
        <source>Dismiss</source>
        <translation>Descartar aviso</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copiar informe</translation>
    </message>
</context>
<context>
    <name>mw::ObjectsModel</name>
    <message>
        <source>No mask in this frame</source>
        <translation>Sin máscara en este fotograma</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>bloqueada</translation>
    </message>
    <message>
        <source>No expression yet (T)</source>
        <translation>Aún sin expresión (T)</translation>
    </message>
    <message>
        <source>Object %1, %2</source>
        <translation>Objeto %1, %2</translation>
    </message>
</context>
<context>
    <name>mw::ObjectsPanel</name>
    <message>
        <source>Show or hide the object</source>
        <translation>Mostrar u ocultar el objeto</translation>
    </message>
    <message>
        <source>Protect the object: neither painting nor runs change it</source>
        <translation>Proteger el objeto: ni pintar ni ejecutar lo cambia</translation>
    </message>
    <message>
        <source>Objects of the video</source>
        <translation>Objetos del vídeo</translation>
    </message>
    <message>
        <source>Take the brush (B) and paint the object. It appears here.</source>
        <translation>Tome el pincel (B) y pinte el objeto. Aparecerá aquí.</translation>
    </message>
    <message>
        <source>Objects of a video appear here.</source>
        <translation>Aquí aparecen los objetos de un vídeo.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
</context>
<context>
    <name>mw::PolygonTool</name>
    <message>
        <source>Click corner by corner; Enter closes, Backspace takes back, Esc gives up. Alt takes away.</source>
        <translation>Clic vértice a vértice; Intro cierra, Retroceso deshace, Esc abandona. Alt quita.</translation>
    </message>
</context>
<context>
    <name>mw::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Preferencias</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Your name, for new projects</source>
        <translation>Su nombre, para proyectos nuevos</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>Anotador</translation>
    </message>
    <message>
        <source>There is no need to save: every stroke is written to the project when it is made, and survives a crash or a power cut. Checkpoints (%1) keep named states.</source>
        <translation>No hace falta guardar: cada trazo se escribe en el proyecto al hacerlo, y sobrevive a un fallo o a un corte de luz. Los puntos de control (%1) conservan estados con nombre.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Size of texts</source>
        <translation>Tamaño de los textos</translation>
    </message>
    <message>
        <source>Colours of objects</source>
        <translation>Colores de los objetos</translation>
    </message>
    <message>
        <source>For every colour vision (Okabe-Ito)</source>
        <translation>Para cualquier visión del color (Okabe-Ito)</translation>
    </message>
    <message>
        <source>DAVIS, brighter</source>
        <translation>DAVIS, más claro</translation>
    </message>
    <message>
        <source>Exported masks always have the colours of DAVIS.</source>
        <translation>Las máscaras exportadas tienen siempre los colores de DAVIS.</translation>
    </message>
    <message>
        <source>No animations</source>
        <translation>Sin animaciones</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>Lienzo</translation>
    </message>
    <message>
        <source>The wheel</source>
        <translation>La rueda</translation>
    </message>
    <message>
        <source>zooms</source>
        <translation>amplía</translation>
    </message>
    <message>
        <source>moves the view</source>
        <translation>mueve la vista</translation>
    </message>
    <message>
        <source>steps through frames</source>
        <translation>recorre los fotogramas</translation>
    </message>
    <message>
        <source>The pressure of the pen changes the size of the brush</source>
        <translation>La presión del lápiz cambia el tamaño del pincel</translation>
    </message>
    <message>
        <source>Pictures on the timeline</source>
        <translation>Imágenes en la línea de tiempo</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Decoded frames</source>
        <translation>Fotogramas descodificados</translation>
    </message>
    <message>
        <source>Frames that were shown or are about to be shown are kept up to this size, so that stepping does not wait.</source>
        <translation>Los fotogramas mostrados o a punto de mostrarse se conservan hasta este tamaño, para que avanzar no haga esperar.</translation>
    </message>
    <message>
        <source>Largest picture</source>
        <translation>Imagen más grande</translation>
    </message>
    <message>
        <source> megapixels</source>
        <translation> megapíxeles</translation>
    </message>
    <message>
        <source>Larger videos are refused rather than filling the memory.</source>
        <translation>Los vídeos mayores se rechazan para no llenar la memoria.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Método</translation>
    </message>
    <message>
        <source>The best there is</source>
        <translation>El mejor disponible</translation>
    </message>
    <message>
        <source>Motion (needs no model)</source>
        <translation>Movimiento (no necesita modelo)</translation>
    </message>
    <message>
        <source>The bundled one</source>
        <translation>El incluido</translation>
    </message>
    <message>
        <source>Folder of the model</source>
        <translation>Carpeta del modelo</translation>
    </message>
    <message>
        <source>Browse...</source>
        <translation>Examinar...</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>The fastest there is</source>
        <translation>El más rápido disponible</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Procesador</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>Tarjeta gráfica</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precisión</translation>
    </message>
    <message>
        <source>Chosen for the device</source>
        <translation>Según el dispositivo</translation>
    </message>
    <message>
        <source>32 bits</source>
        <translation>32 bits</translation>
    </message>
    <message>
        <source>16 bits (bfloat16)</source>
        <translation>16 bits (bfloat16)</translation>
    </message>
    <message>
        <source>Frames at once</source>
        <translation>Fotogramas a la vez</translation>
    </message>
</context>
<context>
    <name>mw::ProjectModel</name>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n fotograma</numerusform>
            <numerusform>%n fotogramas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Video %1, %n object(s)</source>
        <translation>
            <numerusform>Vídeo %1, %n objeto</numerusform>
            <numerusform>Vídeo %1, %n objetos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 of %3 frames done, %4 to review</source>
        <translation>%1: %2 de %3 fotogramas terminados, %4 por revisar</translation>
    </message>
</context>
<context>
    <name>mw::ProjectPanel</name>
    <message>
        <source>Videos and objects</source>
        <translation>Vídeos y objetos</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Filter videos and objects</source>
        <translation>Filtrar vídeos y objetos</translation>
    </message>
    <message>
        <source>Drop videos or folders of pictures here.</source>
        <translation>Suelte aquí vídeos o carpetas de imágenes.</translation>
    </message>
    <message>
        <source>Nothing matches the filter.</source>
        <translation>Nada coincide con el filtro.</translation>
    </message>
    <message>
        <source>Find the file...</source>
        <translation>Buscar el archivo...</translation>
    </message>
    <message>
        <source>Remove the video from the project</source>
        <translation>Quitar el vídeo del proyecto</translation>
    </message>
    <message numerus="yes">
        <source>Class of %n selected object(s)</source>
        <translation>
            <numerusform>Clase de %n objeto seleccionado</numerusform>
            <numerusform>Clase de %n objetos seleccionados</numerusform>
        </translation>
    </message>
    <message>
        <source>Another class...</source>
        <translation>Otra clase...</translation>
    </message>
</context>
<context>
    <name>mw::PropagationJob</name>
    <message>
        <source>Nothing to do: every frame of the range is locked.</source>
        <translation>Nada que hacer: todos los fotogramas del intervalo están bloqueados.</translation>
    </message>
    <message numerus="yes">
        <source>%n locked frame(s) kept</source>
        <translation>
            <numerusform>%n fotograma bloqueado conservado</numerusform>
            <numerusform>%n fotogramas bloqueados conservados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) kept</source>
        <translation>
            <numerusform>%n fotograma conservado</numerusform>
            <numerusform>%n fotogramas conservados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) were saved before the failure</source>
        <translation>
            <numerusform>%n fotograma se guardó antes del fallo</numerusform>
            <numerusform>%n fotogramas se guardaron antes del fallo</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is left to do: every frame is finished or locked.</source>
        <translation>No queda nada por hacer: todos los fotogramas están terminados o bloqueados.</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n fotograma</numerusform>
            <numerusform>%n fotogramas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) attention</source>
        <translation>
            <numerusform>%n requiere atención</numerusform>
            <numerusform>%n requieren atención</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seam(s)</source>
        <translation>
            <numerusform>%n costura</numerusform>
            <numerusform>%n costuras</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::RejectBar</name>
    <message>
        <source>Reject because</source>
        <translation>Rechazar porque</translation>
    </message>
    <message>
        <source>Why is the mask rejected? 1 to 6, Backspace for no reason.</source>
        <translation>¿Por qué se rechaza la máscara? De 1 a 6, Retroceso sin motivo.</translation>
    </message>
    <message>
        <source>Backspace: no reason. Esc: do not reject.</source>
        <translation>Retroceso: sin motivo. Esc: no rechazar.</translation>
    </message>
</context>
<context>
    <name>mw::RelinkDialog</name>
    <message>
        <source>Search a folder...</source>
        <translation>Buscar en una carpeta...</translation>
    </message>
    <message>
        <source>Use these files</source>
        <translation>Usar estos archivos</translation>
    </message>
    <message>
        <source>Find lost videos</source>
        <translation>Buscar vídeos perdidos</translation>
    </message>
    <message>
        <source>The files of these videos are not where they were. Choose a folder: everything in it is compared with them. A file is only used if its frames are the same.</source>
        <translation>Los archivos de estos vídeos no están donde estaban. Elija una carpeta: todo lo que contiene se compara con ellos. Un archivo solo se usa si sus fotogramas son los mismos.</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Lost videos</source>
        <translation>Vídeos perdidos</translation>
    </message>
    <message>
        <source>File of %1</source>
        <translation>Archivo de %1</translation>
    </message>
    <message>
        <source>Not found yet</source>
        <translation>Aún no encontrado</translation>
    </message>
    <message>
        <source>All videos are where they belong.</source>
        <translation>Todos los vídeos están en su sitio.</translation>
    </message>
    <message>
        <source>Where are the videos now?</source>
        <translation>¿Dónde están ahora los vídeos?</translation>
    </message>
    <message>
        <source>Searching...</source>
        <translation>Buscando...</translation>
    </message>
    <message>
        <source>Search %1</source>
        <translation>Buscar en %1</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) found</source>
        <translation>
            <numerusform>%n archivo encontrado</numerusform>
            <numerusform>%n archivos encontrados</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (same name, other content)</source>
        <translation>%1 (mismo nombre, otro contenido)</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Ninguno de estos</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>No encontrado</translation>
    </message>
    <message>
        <source>Found files for %1 of %2 videos.</source>
        <translation>Archivos encontrados para %1 de %2 vídeos.</translation>
    </message>
</context>
<context>
    <name>mw::ReviewModel</name>
    <message>
        <source>%1 in %2: %3, %4</source>
        <translation>%1 en %2: %3, %4</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) open</source>
        <translation>
            <numerusform>%n fotograma pendiente</numerusform>
            <numerusform>%n fotogramas pendientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them doubtful</source>
        <translation>
            <numerusform>%n de ellos dudoso</numerusform>
            <numerusform>%n de ellos dudosos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::ReviewPanel</name>
    <message>
        <source>rejected</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>no mask yet</source>
        <translation>aún sin máscara</translation>
    </message>
    <message>
        <source>appears or vanishes here</source>
        <translation>aparece o desaparece aquí</translation>
    </message>
    <message>
        <source>two windows of the run do not fit together</source>
        <translation>dos ventanas de la ejecución no encajan</translation>
    </message>
    <message>
        <source>its size jumps</source>
        <translation>su tamaño salta</translation>
    </message>
    <message>
        <source>low confidence</source>
        <translation>poca confianza</translation>
    </message>
    <message>
        <source>Objects to review, the most doubtful first</source>
        <translation>Objetos por revisar, los más dudosos primero</translation>
    </message>
    <message>
        <source>Nothing to review yet. Paint an object and run (R), or import masks.</source>
        <translation>Aún no hay nada que revisar. Pinte un objeto y ejecute (R), o importe máscaras.</translation>
    </message>
    <message>
        <source>No expression yet (T)</source>
        <translation>Aún sin expresión (T)</translation>
    </message>
    <message>
        <source>All frames of this object are reviewed.</source>
        <translation>Todos los fotogramas de este objeto están revisados.</translation>
    </message>
</context>
<context>
    <name>mw::RunDialog</name>
    <message>
        <source>Browse...</source>
        <translation>Examinar...</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecutar</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Fotogramas</translation>
    </message>
    <message>
        <source>Both ways from the shown frame</source>
        <translation>En ambos sentidos desde el fotograma mostrado</translation>
    </message>
    <message>
        <source>Forward from the shown frame</source>
        <translation>Hacia delante desde el fotograma mostrado</translation>
    </message>
    <message>
        <source>Backward from the shown frame</source>
        <translation>Hacia atrás desde el fotograma mostrado</translation>
    </message>
    <message>
        <source>A range</source>
        <translation>Un intervalo</translation>
    </message>
    <message>
        <source>The whole clip</source>
        <translation>El clip entero</translation>
    </message>
    <message>
        <source>as many as there are</source>
        <translation>tantos como haya</translation>
    </message>
    <message>
        <source>Frames in each direction</source>
        <translation>Fotogramas en cada sentido</translation>
    </message>
    <message>
        <source>First frame</source>
        <translation>Primer fotograma</translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation>Último fotograma</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Método</translation>
    </message>
    <message>
        <source>The best there is</source>
        <translation>El mejor que haya</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Motion (needs no model)</source>
        <translation>Movimiento (no necesita modelo)</translation>
    </message>
    <message>
        <source>The bundled one</source>
        <translation>El incluido</translation>
    </message>
    <message>
        <source>Folder of the model</source>
        <translation>Carpeta del modelo</translation>
    </message>
    <message>
        <source>Frames at once</source>
        <translation>Fotogramas a la vez</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Expresión</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Ejemplos</translation>
    </message>
    <message>
        <source>There is none in other clips. S on a painted frame makes one.</source>
        <translation>No hay ninguno en otros clips. S en un fotograma pintado crea uno.</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Como máximo</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>to</source>
        <translation>hasta</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>None yet: the model goes by the examples alone</source>
        <translation>Ninguna aún: el modelo se guía solo por los ejemplos</translation>
    </message>
    <message>
        <source>%1 in %2, from frame %3 (%4 of %5 painted)</source>
        <translation>%1 en %2, desde el fotograma %3 (%4 de %5 pintados)</translation>
    </message>
    <message>
        <source>The worker is asked when the run begins.</source>
        <translation>Se pregunta al proceso de trabajo cuando empieza la ejecución.</translation>
    </message>
    <message>
        <source>Optical flow carries the painted masks on.</source>
        <translation>El flujo óptico propaga las máscaras pintadas.</translation>
    </message>
    <message>
        <source>The model works together with optical flow, from the painted masks.</source>
        <translation>El modelo trabaja junto con el flujo óptico, a partir de las máscaras pintadas.</translation>
    </message>
    <message>
        <source>The model looks for what the examples and the expression say: nothing is painted here.</source>
        <translation>El modelo busca lo que dicen los ejemplos y la expresión: aquí no hay nada pintado.</translation>
    </message>
    <message>
        <source>There is no object to run on.</source>
        <translation>No hay ningún objeto con el que ejecutar.</translation>
    </message>
    <message>
        <source>From frame %1 to the next locked frame or cut, inside the range %2 to %3.</source>
        <translation>Desde el fotograma %1 hasta el siguiente bloqueado o corte, dentro del intervalo %2 a %3.</translation>
    </message>
    <message>
        <source>From frame %1 to the next locked frame or cut.</source>
        <translation>Desde el fotograma %1 hasta el siguiente bloqueado o corte.</translation>
    </message>
    <message>
        <source>The object is protected: runs leave it alone.</source>
        <translation>El objeto está protegido: las ejecuciones no lo tocan.</translation>
    </message>
    <message>
        <source>There is nothing to compute: every frame there is locked.</source>
        <translation>No hay nada que calcular: todos los fotogramas están bloqueados.</translation>
    </message>
    <message>
        <source>Motion needs a painted frame to start from.</source>
        <translation>El movimiento necesita un fotograma pintado desde el que empezar.</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) to compute</source>
        <translation>
            <numerusform>%n fotograma por calcular</numerusform>
            <numerusform>%n fotogramas por calcular</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier prediction(s) will be replaced.</source>
        <translation>
            <numerusform>Se sustituirá %n predicción anterior.</numerusform>
            <numerusform>Se sustituirán %n predicciones anteriores.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n locked frame(s) of the clip stay as they are.</source>
        <translation>
            <numerusform>%n fotograma bloqueado del clip queda como está.</numerusform>
            <numerusform>%n fotogramas bloqueados del clip quedan como están.</numerusform>
        </translation>
    </message>
    <message>
        <source>About %1, at the %2 frames per second of the last run.</source>
        <translation>Unos %1, a los %2 fotogramas por segundo de la última ejecución.</translation>
    </message>
</context>
<context>
    <name>mw::SampleJob</name>
    <message>
        <source>Make the sample</source>
        <translation>Crear el ejemplo</translation>
    </message>
</context>
<context>
    <name>mw::SelectTool</name>
    <message>
        <source>Click an object to select it; drag to move the view; double click to zoom to it.</source>
        <translation>Clic selecciona un objeto; arrastrar mueve la vista; doble clic lo amplía.</translation>
    </message>
</context>
<context>
    <name>mw::SentenceList</name>
    <message>
        <source>first frame</source>
        <translation>primer fotograma</translation>
    </message>
    <message>
        <source>New sentence</source>
        <translation>Frase nueva</translation>
    </message>
    <message>
        <source>Make it the first</source>
        <translation>Ponerla la primera</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
</context>
<context>
    <name>mw::SmartTool</name>
    <message>
        <source>Searching...</source>
        <translation>Buscando...</translation>
    </message>
    <message>
        <source>Nothing stands out there. Click again, or Esc to start over.</source>
        <translation>Ahí no destaca nada. Haga clic de nuevo, o Esc para empezar de nuevo.</translation>
    </message>
    <message>
        <source>Enter accepts, Alt+Enter takes it away from the object, Esc discards. Left click includes, right click excludes.</source>
        <translation>Intro acepta, Alt+Intro lo quita del objeto, Esc descarta. Clic izquierdo incluye, clic derecho excluye.</translation>
    </message>
    <message>
        <source>Drag a box around the object; then click to correct.</source>
        <translation>Arrastre un marco alrededor del objeto; luego corrija con clics.</translation>
    </message>
    <message>
        <source>Click the object. Left includes, right excludes.</source>
        <translation>Haga clic en el objeto. Izquierdo incluye, derecho excluye.</translation>
    </message>
</context>
<context>
    <name>mw::StartPage</name>
    <message>
        <source>Build a referring video segmentation data set: paint a few masks, say which object you mean, let the masks spread, correct, export.</source>
        <translation>Construya un conjunto de datos de segmentación referencial de vídeo: pinte unas máscaras, diga a qué objeto se refiere, deje que se extiendan, corrija, exporte.</translation>
    </message>
    <message>
        <source>You can also drop a project or videos into this window.</source>
        <translation>También puede soltar un proyecto o vídeos en esta ventana.</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Proyectos recientes</translation>
    </message>
</context>
<context>
    <name>mw::StatisticsModel</name>
    <message>
        <source>Class</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objeto</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Partición</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objetos</translation>
    </message>
    <message>
        <source>Expressions</source>
        <translation>Expresiones</translation>
    </message>
    <message>
        <source>Masks</source>
        <translation>Máscaras</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>A mano</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Predichas</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>Mean area</source>
        <translation>Área media</translation>
    </message>
    <message>
        <source>(no class)</source>
        <translation>(sin clase)</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>mw::SupportBadge</name>
    <message>
        <source>An example for the model needs %1 neighbouring frames with a mask. %2 of %3 are done.</source>
        <translation>Un ejemplo para el modelo necesita %1 fotogramas contiguos con máscara. %2 de %3 están hechos.</translation>
    </message>
    <message>
        <source>It is switched off.</source>
        <translation>Está desactivado.</translation>
    </message>
    <message>
        <source>Click to show it to the model.</source>
        <translation>Haga clic para mostrárselo al modelo.</translation>
    </message>
    <message>
        <source>Click to go to a frame that is missing.</source>
        <translation>Haga clic para ir a un fotograma que falta.</translation>
    </message>
    <message>
        <source>Examples for the model are made of painted objects.</source>
        <translation>Los ejemplos para el modelo se hacen con objetos pintados.</translation>
    </message>
    <message>
        <source>Example %1/%2</source>
        <translation>Ejemplo %1/%2</translation>
    </message>
</context>
<context>
    <name>mw::SupportDialog</name>
    <message>
        <source>It has no expression, so the model does not know what to look for.</source>
        <translation>No tiene expresión, así que el modelo no sabe qué buscar.</translation>
    </message>
    <message>
        <source>Its object has no class, so no video uses it.</source>
        <translation>Su objeto no tiene clase, así que ningún vídeo lo usa.</translation>
    </message>
    <message>
        <source>It has fewer than %1 frames.</source>
        <translation>Tiene menos de %1 fotogramas.</translation>
    </message>
    <message>
        <source>Its frames are not neighbours.</source>
        <translation>Sus fotogramas no son contiguos.</translation>
    </message>
    <message>
        <source>Nothing is painted in frame %1.</source>
        <translation>En el fotograma %1 no hay nada pintado.</translation>
    </message>
    <message>
        <source>The mask in frame %1 is tiny: the model may not see it.</source>
        <translation>La máscara del fotograma %1 es diminuta: quizá el modelo no la vea.</translation>
    </message>
    <message>
        <source>Nobody has accepted the mask in frame %1.</source>
        <translation>Nadie ha aceptado la máscara del fotograma %1.</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Remove the example</source>
        <translation>Quitar el ejemplo</translation>
    </message>
    <message>
        <source>Add the shown frame</source>
        <translation>Añadir el fotograma mostrado</translation>
    </message>
    <message>
        <source>Remove the frame</source>
        <translation>Quitar el fotograma</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Ir allí</translation>
    </message>
    <message>
        <source>Examples for the model</source>
        <translation>Ejemplos para el modelo</translation>
    </message>
    <message>
        <source>A run on a video shows the model the ticked examples of the object&apos;s class, in this order. Five neighbouring frames with good masks and an expression make an example.</source>
        <translation>Una ejecución sobre un vídeo muestra al modelo los ejemplos marcados de la clase del objeto, en este orden. Cinco fotogramas contiguos con buenas máscaras y una expresión forman un ejemplo.</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Ejemplos</translation>
    </message>
    <message>
        <source>No example yet. Paint an object on five neighbouring frames, say what it is, and press S on the first of them.</source>
        <translation>Aún no hay ejemplos. Pinte un objeto en cinco fotogramas contiguos, diga qué es y pulse S en el primero.</translation>
    </message>
    <message>
        <source>Frames of the example</source>
        <translation>Fotogramas del ejemplo</translation>
    </message>
    <message>
        <source>Go to a frame of the example&apos;s video first.</source>
        <translation>Vaya primero a un fotograma del vídeo del ejemplo.</translation>
    </message>
    <message>
        <source>Frame %1</source>
        <translation>Fotograma %1</translation>
    </message>
</context>
<context>
    <name>mw::SupportModel</name>
    <message>
        <source>%1 in %2, from frame %3</source>
        <translation>%1 en %2, desde el fotograma %3</translation>
    </message>
</context>
<context>
    <name>mw::Timeline</name>
    <message>
        <source>Timeline</source>
        <translation>Línea de tiempo</translation>
    </message>
    <message>
        <source>Objects appear here when you paint the first one.</source>
        <translation>Los objetos aparecen aquí cuando pinta el primero.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confianza</translation>
    </message>
    <message>
        <source>Frame %1, %2 s</source>
        <translation>Fotograma %1, %2 s</translation>
    </message>
    <message>
        <source>No mask yet</source>
        <translation>Aún sin máscara</translation>
    </message>
    <message>
        <source>Painted</source>
        <translation>Pintada</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Predichas</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiada</translation>
    </message>
    <message>
        <source>Filled in</source>
        <translation>Completada</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importada</translation>
    </message>
    <message>
        <source>Confirmed absent</source>
        <translation>Ausencia confirmada</translation>
    </message>
    <message>
        <source>unreviewed</source>
        <translation>sin revisar</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>aceptada</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>corregida</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>bloqueada</translation>
    </message>
    <message>
        <source>Confidence %1</source>
        <translation>Confianza %1</translation>
    </message>
</context>
<context>
    <name>mw::Tour</name>
    <message>
        <source>Tour</source>
        <translation>Recorrido</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>Put the tour away; Help goes on with it</source>
        <translation>Cerrar el recorrido; sigue desde Ayuda</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Paso %1 de %2</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Abrir el ejemplo</translation>
    </message>
    <message>
        <source>Two short clips of koi come with the program: one is painted as an example, the other has predictions with two planted faults.</source>
        <translation>El programa trae dos vídeos cortos de carpas koi: uno está pintado como ejemplo, el otro tiene predicciones con dos errores puestos a propósito.</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>Pintar</translation>
    </message>
    <message>
        <source>Paint fish 1 in this frame with the brush (B). [ and ] change its size, the right button erases, Ctrl+Z takes back.</source>
        <translation>Pinte el pez 1 en este fotograma con el pincel (B). [ y ] cambian el tamaño, el botón derecho borra, Ctrl+Z deshace.</translation>
    </message>
    <message>
        <source>Say which one</source>
        <translation>Decir cuál</translation>
    </message>
    <message>
        <source>Press T, say in your own words which fish it is, and press Enter.</source>
        <translation>Pulse T, diga con sus palabras qué pez es y pulse Intro.</translation>
    </message>
    <message>
        <source>Let the masks spread</source>
        <translation>Extender las máscaras</translation>
    </message>
    <message>
        <source>Press R over the picture: the painted masks spread to the frames between them.</source>
        <translation>Pulse R sobre la imagen: las máscaras pintadas se extienden a los fotogramas intermedios.</translation>
    </message>
    <message>
        <source>Find and correct the planted error</source>
        <translation>Encontrar y corregir el error puesto a propósito</translation>
    </message>
    <message>
        <source>Predictions of fish 2 are wrong on purpose. N goes to the most doubtful frame. Copy the mask of a neighbour with C or Shift+C, or paint it right.</source>
        <translation>Algunas predicciones del pez 2 están mal a propósito. N va al fotograma más dudoso. Copie la máscara de un vecino con C o Mayús+C, o píntela bien.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Everything is checked before an export (Ctrl+E). Frames that have no masks yet stand in the way: leave them out, then export. What was written is read back and compared.</source>
        <translation>Todo se comprueba antes de exportar (Ctrl+E). Los fotogramas que aún no tienen máscaras lo impiden: omítalos y luego exporte. Lo escrito se vuelve a leer y se compara.</translation>
    </message>
</context>
<context>
    <name>mw::VideosModel</name>
    <message>
        <source>Video</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Fotogramas</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Frecuencia</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>Fragmento</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objetos</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>File is missing</source>
        <translation>Falta el archivo</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>Otro archivo</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>No se puede leer</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Abriendo</translation>
    </message>
</context>
<context>
    <name>mw::WorkArea</name>
    <message>
        <source>   %1 s</source>
        <translation>   %1 s</translation>
    </message>
    <message>
        <source>   step %1</source>
        <translation>   paso %1</translation>
    </message>
    <message>
        <source>   between grid frames</source>
        <translation>   entre fotogramas de rejilla</translation>
    </message>
    <message>
        <source>Range %1 – %2</source>
        <translation>Intervalo %1 – %2</translation>
    </message>
    <message>
        <source>Drop videos or a folder of frames here</source>
        <translation>Suelte aquí vídeos o una carpeta de imágenes</translation>
    </message>
    <message>
        <source>Its masks are safe in the project.</source>
        <translation>Sus máscaras están a salvo en el proyecto.</translation>
    </message>
    <message>
        <source>Find the file...</source>
        <translation>Buscar el archivo...</translation>
    </message>
    <message>
        <source>Opening the video...</source>
        <translation>Abriendo el vídeo...</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Brush size</source>
        <translation>Tamaño del pincel</translation>
    </message>
    <message>
        <source>Square brush</source>
        <translation>Pincel cuadrado</translation>
    </message>
    <message>
        <source>Paint over</source>
        <translation>Pintar encima</translation>
    </message>
    <message>
        <source>What painting does to pixels that another object has</source>
        <translation>Qué hace la pintura con los píxeles de otro objeto</translation>
    </message>
    <message>
        <source>Paint over all</source>
        <translation>Pintar sobre todo</translation>
    </message>
    <message>
        <source>Keep other objects</source>
        <translation>Conservar otros objetos</translation>
    </message>
    <message>
        <source>Let objects overlap</source>
        <translation>Dejar que se solapen</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vista</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>Superposición</translation>
    </message>
    <message>
        <source>Contour</source>
        <translation>Contorno</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Máscara</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Opacity of the masks</source>
        <translation>Opacidad de las máscaras</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>No painted frame follows.</source>
        <translation>No sigue ningún fotograma pintado.</translation>
    </message>
    <message>
        <source>No painted frame comes before.</source>
        <translation>No hay ningún fotograma pintado antes.</translation>
    </message>
    <message>
        <source>Every later frame has a mask.</source>
        <translation>Todos los fotogramas posteriores tienen máscara.</translation>
    </message>
    <message>
        <source>Every earlier frame has a mask.</source>
        <translation>Todos los fotogramas anteriores tienen máscara.</translation>
    </message>
    <message>
        <source>Nothing more needs attention in this object.</source>
        <translation>Nada más requiere atención en este objeto.</translation>
    </message>
    <message>
        <source>Nothing needs attention before this one.</source>
        <translation>Nada requiere atención antes de este.</translation>
    </message>
    <message>
        <source>Filled in between the painted frames</source>
        <translation>Completado entre los fotogramas pintados</translation>
    </message>
    <message>
        <source>The masks in between are guesses of the shape: look at them.</source>
        <translation>Las máscaras intermedias son conjeturas de la forma: mírelas.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>There is no other answer for this frame.</source>
        <translation>No hay otra respuesta para este fotograma.</translation>
    </message>
    <message>
        <source>Models keep their other answers until the project is closed; the flow method gives one only.</source>
        <translation>Los modelos conservan sus otras respuestas hasta cerrar el proyecto; el método de movimiento da solo una.</translation>
    </message>
</context>
<context>
    <name>notices</name>
    <message>
        <source>The graphics memory is too small for the model; the CPU is used.</source>
        <translation>La memoria gráfica es demasiado pequeña para el modelo; se usa la CPU.</translation>
    </message>
    <message>
        <source>The graphics memory is too small; the CPU is used.</source>
        <translation>La memoria gráfica es demasiado pequeña; se usa la CPU.</translation>
    </message>
    <message>
        <source>The memory is too small for the window; using %1 frames at a time.</source>
        <translation>La memoria es demasiado pequeña para la ventana; se usan %1 fotogramas a la vez.</translation>
    </message>
    <message>
        <source>The memory is too small for the window; trying %1 frames at a time.</source>
        <translation>La memoria es demasiado pequeña para la ventana; se prueba con %1 fotogramas a la vez.</translation>
    </message>
</context>
<context>
    <name>phases</name>
    <message>
        <source>Loading the model</source>
        <translation>Cargando el modelo</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>Indexando</translation>
    </message>
    <message>
        <source>Reading the support set</source>
        <translation>Leyendo el conjunto de ejemplos</translation>
    </message>
    <message>
        <source>Propagating</source>
        <translation>Propagando</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Comprobando</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Leyendo</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Escribiendo</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportando</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importando</translation>
    </message>
    <message>
        <source>Reading back</source>
        <translation>Releyendo</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Dibujando</translation>
    </message>
</context>
<context>
    <name>rules</name>
    <message>
        <source>%1 is missing</source>
        <translation>falta %1</translation>
    </message>
    <message>
        <source>put it there, or choose the top folder of the data set</source>
        <translation>póngalo ahí, o elija la carpeta superior del conjunto de datos</translation>
    </message>
    <message>
        <source>%1 cannot be read as JSON: %2</source>
        <translation>%1 no se puede leer como JSON: %2</translation>
    </message>
    <message>
        <source>repair or replace the file</source>
        <translation>repare o sustituya el archivo</translation>
    </message>
    <message>
        <source>in %1, %2 is not %3</source>
        <translation>en %1, %2 no es %3</translation>
    </message>
    <message>
        <source>write the file in the structure of the format</source>
        <translation>escriba el archivo con la estructura del formato</translation>
    </message>
    <message>
        <source>the name &quot;%1&quot; points outside the data set or cannot be a file name</source>
        <translation>el nombre «%1» apunta fuera del conjunto de datos o no puede ser un nombre de archivo</translation>
    </message>
    <message>
        <source>rename it without slashes, &quot;..&quot; and control characters</source>
        <translation>cámbielo sin barras, «..» ni caracteres de control</translation>
    </message>
    <message>
        <source>the video is in %1 but not in %2</source>
        <translation>el vídeo está en %1 pero no en %2</translation>
    </message>
    <message>
        <source>add its objects and their classes, or remove its expressions</source>
        <translation>añada sus objetos y sus clases, o quite sus expresiones</translation>
    </message>
    <message>
        <source>add its frames and expressions, or remove it from the classes file</source>
        <translation>añada sus fotogramas y expresiones, o quítelo del archivo de clases</translation>
    </message>
    <message>
        <source>the video has no expression</source>
        <translation>el vídeo no tiene ninguna expresión</translation>
    </message>
    <message>
        <source>write an expression for one of its objects, or remove the video</source>
        <translation>escriba una expresión para uno de sus objetos, o quite el vídeo</translation>
    </message>
    <message>
        <source>the video lists no frames</source>
        <translation>el vídeo no enumera fotogramas</translation>
    </message>
    <message>
        <source>list the names of its pictures without the extension</source>
        <translation>enumere los nombres de sus imágenes sin la extensión</translation>
    </message>
    <message>
        <source>the folder %1 belongs to no listed video</source>
        <translation>la carpeta %1 no pertenece a ningún vídeo enumerado</translation>
    </message>
    <message>
        <source>list the video or remove the folder</source>
        <translation>enumere el vídeo o quite la carpeta</translation>
    </message>
    <message>
        <source>there are %1 video folders, and the loader insists on %2</source>
        <translation>hay %1 carpetas de vídeo, y el cargador exige %2</translation>
    </message>
    <message>
        <source>change the number in the loader&apos;s refer_youtube_vos_dataset.py</source>
        <translation>cambie el número en refer_youtube_vos_dataset.py del cargador</translation>
    </message>
    <message>
        <source>%1 is missing: the videos used are those of &quot;valid&quot; that are not in &quot;test&quot;</source>
        <translation>falta %1: se usan los vídeos de «valid» que no están en «test»</translation>
    </message>
    <message>
        <source>write a file with {&quot;videos&quot;: {}}</source>
        <translation>escriba un archivo con {&quot;videos&quot;: {}}</translation>
    </message>
    <message>
        <source>frame %1 is not a text but a number or something else</source>
        <translation>el fotograma %1 no es un texto sino un número u otra cosa</translation>
    </message>
    <message>
        <source>write frame names in quotes: &quot;00005&quot;</source>
        <translation>escriba los nombres de fotograma entre comillas: &quot;00005&quot;</translation>
    </message>
    <message>
        <source>the frame is listed twice</source>
        <translation>el fotograma aparece dos veces</translation>
    </message>
    <message>
        <source>list each frame once</source>
        <translation>enumere cada fotograma una vez</translation>
    </message>
    <message>
        <source>the frame comes after %1 in the list, but loaders sort names as text</source>
        <translation>el fotograma va después de %1 en la lista, pero los cargadores ordenan los nombres como texto</translation>
    </message>
    <message>
        <source>pad the numbers with zeros and list them in order</source>
        <translation>complete los números con ceros y enumérelos en orden</translation>
    </message>
    <message>
        <source>the frame name has %1 characters, the first one has %2: sorted as text they are out of order</source>
        <translation>el nombre del fotograma tiene %1 caracteres y el primero tiene %2: ordenados como texto quedan desordenados</translation>
    </message>
    <message>
        <source>pad all numbers with zeros to five digits</source>
        <translation>complete todos los números con ceros hasta cinco cifras</translation>
    </message>
    <message>
        <source>the frame name is not a number</source>
        <translation>el nombre del fotograma no es un número</translation>
    </message>
    <message>
        <source>name pictures by their frame number, with five digits</source>
        <translation>nombre las imágenes por su número de fotograma, con cinco cifras</translation>
    </message>
    <message>
        <source>%1 is not in the list of frames</source>
        <translation>%1 no está en la lista de fotogramas</translation>
    </message>
    <message>
        <source>list the frame, or remove the file: some loaders read whole folders</source>
        <translation>enumere el fotograma, o quite el archivo: algunos cargadores leen carpetas enteras</translation>
    </message>
    <message>
        <source>%1 does not belong in a folder of frames</source>
        <translation>%1 no debe estar en una carpeta de fotogramas</translation>
    </message>
    <message>
        <source>remove it: some loaders read every file of the folder</source>
        <translation>quítelo: algunos cargadores leen todos los archivos de la carpeta</translation>
    </message>
    <message>
        <source>expression &quot;%1&quot; should be &quot;%2&quot;: loaders use the id as a position in the list</source>
        <translation>la expresión «%1» debería ser «%2»: los cargadores usan el identificador como posición en la lista</translation>
    </message>
    <message>
        <source>number the expressions &quot;0&quot;, &quot;1&quot;, &quot;2&quot;, ... without gaps</source>
        <translation>numere las expresiones &quot;0&quot;, &quot;1&quot;, &quot;2&quot;, ... sin huecos</translation>
    </message>
    <message>
        <source>expression &quot;%1&quot; stands at position %2 of the file, so loaders give its sentence to another one</source>
        <translation>la expresión «%1» está en la posición %2 del archivo, así que los cargadores dan su frase a otra</translation>
    </message>
    <message>
        <source>write the expressions in the order of their ids; do not sort keys as text</source>
        <translation>escriba las expresiones en el orden de sus identificadores; no ordene las claves como texto</translation>
    </message>
    <message>
        <source>expression &quot;%1&quot; has no text &quot;exp&quot;</source>
        <translation>la expresión «%1» no tiene texto &quot;exp&quot;</translation>
    </message>
    <message>
        <source>write the sentence as &quot;exp&quot;</source>
        <translation>escriba la frase como &quot;exp&quot;</translation>
    </message>
    <message>
        <source>expression &quot;%1&quot; is empty</source>
        <translation>la expresión «%1» está vacía</translation>
    </message>
    <message>
        <source>write a sentence that tells the object from the others, or remove it</source>
        <translation>escriba una frase que distinga el objeto de los demás, o quítela</translation>
    </message>
    <message>
        <source>expression &quot;%1&quot; has %2 words: &quot;%3&quot;</source>
        <translation>la expresión «%1» tiene %2 palabras: «%3»</translation>
    </message>
    <message>
        <source>shorten it to at most 20 words</source>
        <translation>acórtela a 20 palabras como máximo</translation>
    </message>
    <message>
        <source>expression &quot;%1&quot; says the same of two objects: &quot;%2&quot; is also expression &quot;%3&quot; of object %4</source>
        <translation>la expresión «%1» dice lo mismo de dos objetos: «%2» es también la expresión «%3» del objeto %4</translation>
    </message>
    <message>
        <source>reword one of them so that it fits only its own object</source>
        <translation>reformule una de ellas para que solo valga para su objeto</translation>
    </message>
    <message>
        <source>expression &quot;%1&quot; holds &quot;@&quot;, which becomes &quot;right&quot; when pictures are mirrored in training</source>
        <translation>la expresión «%1» contiene «@», que pasa a ser «right» cuando las imágenes se reflejan al entrenar</translation>
    </message>
    <message>
        <source>remove the &quot;@&quot;</source>
        <translation>quite la «@»</translation>
    </message>
    <message>
        <source>expression &quot;%1&quot; holds &quot;%2&quot;, which is changed inside when pictures are mirrored in training</source>
        <translation>la expresión «%1» contiene «%2», que cambia por dentro cuando las imágenes se reflejan al entrenar</translation>
    </message>
    <message>
        <source>use a word that does not contain &quot;left&quot; or &quot;right&quot;</source>
        <translation>use una palabra que no contenga «left» ni «right»</translation>
    </message>
    <message>
        <source>expression &quot;%1&quot; has letters outside ASCII</source>
        <translation>la expresión «%1» tiene letras fuera de ASCII</translation>
    </message>
    <message>
        <source>check that your text encoder was trained on that language</source>
        <translation>compruebe que su codificador de texto se entrenó en ese idioma</translation>
    </message>
    <message>
        <source>expression &quot;%1&quot; has capital letters or extra spaces, which loaders remove</source>
        <translation>la expresión «%1» tiene mayúsculas o espacios de más, que los cargadores eliminan</translation>
    </message>
    <message>
        <source>write it in lower case with single spaces</source>
        <translation>escríbala en minúsculas y con espacios simples</translation>
    </message>
    <message>
        <source>expression &quot;%1&quot; does not say its object</source>
        <translation>la expresión «%1» no dice su objeto</translation>
    </message>
    <message>
        <source>add &quot;obj_id&quot; with the number of the object in the masks</source>
        <translation>añada &quot;obj_id&quot; con el número del objeto en las máscaras</translation>
    </message>
    <message>
        <source>the &quot;obj_id&quot; of expression &quot;%1&quot; is not a text, so loaders do not find it in the classes file</source>
        <translation>el &quot;obj_id&quot; de la expresión «%1» no es un texto, así que los cargadores no lo encuentran en el archivo de clases</translation>
    </message>
    <message>
        <source>write the number in quotes: &quot;obj_id&quot;: &quot;1&quot;</source>
        <translation>escriba el número entre comillas: &quot;obj_id&quot;: &quot;1&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an object number</source>
        <translation>«%1» no es un número de objeto</translation>
    </message>
    <message>
        <source>use whole numbers from 1 to 254 without leading zeros</source>
        <translation>use números enteros de 1 a 254 sin ceros delante</translation>
    </message>
    <message>
        <source>expression &quot;%1&quot; of the %2 split tells its object</source>
        <translation>la expresión «%1» de la división %2 dice su objeto</translation>
    </message>
    <message>
        <source>remove &quot;obj_id&quot; from the validation and test splits</source>
        <translation>quite &quot;obj_id&quot; de las divisiones de validación y prueba</translation>
    </message>
    <message>
        <source>expression &quot;%1&quot; is about an object that %2 does not list</source>
        <translation>la expresión «%1» trata de un objeto que %2 no enumera</translation>
    </message>
    <message>
        <source>add the object and its class, or correct &quot;obj_id&quot;</source>
        <translation>añada el objeto y su clase, o corrija &quot;obj_id&quot;</translation>
    </message>
    <message>
        <source>the object has no pixel in any listed frame, and a loader that looks for it may never end</source>
        <translation>el objeto no tiene píxeles en ningún fotograma enumerado, y un cargador que lo busque puede no terminar nunca</translation>
    </message>
    <message>
        <source>paint it in at least one frame, or remove the object and its expressions</source>
        <translation>píntelo en al menos un fotograma, o quite el objeto y sus expresiones</translation>
    </message>
    <message>
        <source>the object is one pixel wide or high wherever it is visible, which loaders drop</source>
        <translation>el objeto tiene un píxel de ancho o alto donde se ve, y los cargadores lo descartan</translation>
    </message>
    <message>
        <source>paint it larger, or remove the object and its expressions</source>
        <translation>píntelo más grande, o quite el objeto y sus expresiones</translation>
    </message>
    <message>
        <source>the object is %1 in this frame and counts as absent</source>
        <translation>el objeto es de %1 en este fotograma y cuenta como ausente</translation>
    </message>
    <message>
        <source>check whether the pixels are a slip of the brush</source>
        <translation>compruebe si los píxeles son un desliz del pincel</translation>
    </message>
    <message>
        <source>the object is not visible in five or more consecutive frames, %1 to %2, which may be drawn as a support clip</source>
        <translation>el objeto no se ve en cinco o más fotogramas seguidos, de %1 a %2, que pueden salir como fragmento de ejemplo</translation>
    </message>
    <message>
        <source>shorten the clip, or paint the object where it is visible</source>
        <translation>acorte el fragmento, o pinte el objeto donde se ve</translation>
    </message>
    <message>
        <source>the object lies right of column %1 in all frames, where the loader cuts its box to nothing</source>
        <translation>el objeto queda a la derecha de la columna %1 en todos los fotogramas, donde el cargador recorta su marco a nada</translation>
    </message>
    <message>
        <source>crop or letterbox the video to a square for this loader</source>
        <translation>recorte o rellene el vídeo hasta un cuadrado para este cargador</translation>
    </message>
    <message>
        <source>%1 says that the object is %2 in this frame, the mask says the opposite</source>
        <translation>%1 dice que el objeto está %2 en este fotograma, y la máscara dice lo contrario</translation>
    </message>
    <message>
        <source>list exactly the frames in which the object has pixels</source>
        <translation>enumere exactamente los fotogramas en que el objeto tiene píxeles</translation>
    </message>
    <message>
        <source>the object number is not 1, and this format has one object in each video</source>
        <translation>el número de objeto no es 1, y este formato tiene un objeto por vídeo</translation>
    </message>
    <message>
        <source>store each object as a video of its own with number 1</source>
        <translation>guarde cada objeto como un vídeo propio con el número 1</translation>
    </message>
    <message>
        <source>the object has no class in %1</source>
        <translation>el objeto no tiene clase en %1</translation>
    </message>
    <message>
        <source>add &quot;category&quot; with the name of its class</source>
        <translation>añada &quot;category&quot; con el nombre de su clase</translation>
    </message>
    <message>
        <source>the class &quot;%1&quot; is none of the %2 classes of the format</source>
        <translation>la clase «%1» no es ninguna de las %2 clases del formato</translation>
    </message>
    <message>
        <source>use one of the names in the list (&quot;others&quot; if it has that one), or extend the loader&apos;s list</source>
        <translation>use un nombre de la lista («others» si lo tiene), o amplíe la lista del cargador</translation>
    </message>
    <message>
        <source>the video holds objects of several classes (%1), and the loader files it under that of its last expression</source>
        <translation>el vídeo contiene objetos de varias clases (%1), y el cargador lo archiva en la de su última expresión</translation>
    </message>
    <message>
        <source>keep one class in each video, or split the video by class</source>
        <translation>deje una clase por vídeo, o divida el vídeo por clases</translation>
    </message>
    <message>
        <source>the class &quot;%1&quot; has only one video, so there is no query beside the support</source>
        <translation>la clase «%1» tiene un solo vídeo, así que no hay consulta aparte del ejemplo</translation>
    </message>
    <message>
        <source>add a second video of the class</source>
        <translation>añada un segundo vídeo de la clase</translation>
    </message>
    <message>
        <source>fold %1 cannot be built, these classes have no video: %2</source>
        <translation>no se puede formar la partición %1, estas clases no tienen vídeo: %2</translation>
    </message>
    <message>
        <source>add two videos of each, or set the loader&apos;s class list</source>
        <translation>añada dos vídeos de cada una, o fije la lista de clases del cargador</translation>
    </message>
    <message>
        <source>the picture %1 is missing</source>
        <translation>falta la imagen %1</translation>
    </message>
    <message>
        <source>add it, or remove the frame from the list</source>
        <translation>añádala, o quite el fotograma de la lista</translation>
    </message>
    <message>
        <source>the picture is called %1, and loaders look for %2</source>
        <translation>la imagen se llama %1, y los cargadores buscan %2</translation>
    </message>
    <message>
        <source>rename the file; the extension is exactly the format&apos;s</source>
        <translation>cambie el nombre del archivo; la extensión es exactamente la del formato</translation>
    </message>
    <message>
        <source>the picture %1 cannot be read</source>
        <translation>no se puede leer la imagen %1</translation>
    </message>
    <message>
        <source>replace the file</source>
        <translation>sustituya el archivo</translation>
    </message>
    <message>
        <source>%1 holds a picture of another format than its name says</source>
        <translation>%1 contiene una imagen de otro formato que el de su nombre</translation>
    </message>
    <message>
        <source>store it in the format that its extension names</source>
        <translation>guárdela en el formato que indica su extensión</translation>
    </message>
    <message>
        <source>the picture %1 is stored in %2, not in colour with three components of 8 bits</source>
        <translation>la imagen %1 está guardada en %2, no en color con tres componentes de 8 bits</translation>
    </message>
    <message>
        <source>store it as an ordinary colour JPEG</source>
        <translation>guárdela como un JPEG en color corriente</translation>
    </message>
    <message>
        <source>the picture %1 is turned by a camera tag, which loaders ignore</source>
        <translation>la imagen %1 está girada por una etiqueta de la cámara, que los cargadores ignoran</translation>
    </message>
    <message>
        <source>turn the pixels and remove the tag</source>
        <translation>gire los píxeles y quite la etiqueta</translation>
    </message>
    <message>
        <source>the picture is %1, the first one of the video is %2</source>
        <translation>la imagen es de %1, la primera del vídeo es de %2</translation>
    </message>
    <message>
        <source>bring all pictures of the video to one size</source>
        <translation>lleve todas las imágenes del vídeo a un mismo tamaño</translation>
    </message>
    <message>
        <source>the mask %1 is missing</source>
        <translation>falta la máscara %1</translation>
    </message>
    <message>
        <source>add it (all zero if no object is visible), or remove the frame from the list</source>
        <translation>añádala (toda a cero si no se ve ningún objeto), o quite el fotograma de la lista</translation>
    </message>
    <message>
        <source>the mask %1 cannot be read: %2</source>
        <translation>no se puede leer la máscara %1: %2</translation>
    </message>
    <message>
        <source>write it again as a PNG with a palette</source>
        <translation>escríbala de nuevo como PNG con paleta</translation>
    </message>
    <message>
        <source>the mask %1 holds colours instead of object numbers, and loaders make other numbers of them</source>
        <translation>la máscara %1 contiene colores en vez de números de objeto, y los cargadores sacan otros números</translation>
    </message>
    <message>
        <source>save it as an 8-bit PNG with a palette, the object number as index</source>
        <translation>guárdela como PNG de 8 bits con paleta, con el número de objeto como índice</translation>
    </message>
    <message>
        <source>the mask %1 is grey with %2 bit, which loaders stretch to other numbers</source>
        <translation>la máscara %1 es gris de %2 bits, que los cargadores estiran a otros números</translation>
    </message>
    <message>
        <source>save it as an 8-bit PNG with a palette; keep optimisers away from it</source>
        <translation>guárdela como PNG de 8 bits con paleta; no deje que la toquen los optimizadores</translation>
    </message>
    <message>
        <source>the mask %1 is grey with 16 bit</source>
        <translation>la máscara %1 es gris de 16 bits</translation>
    </message>
    <message>
        <source>save it as an 8-bit PNG with a palette</source>
        <translation>guárdela como PNG de 8 bits con paleta</translation>
    </message>
    <message>
        <source>the mask is %1 but the picture is %2</source>
        <translation>la máscara es de %1 pero la imagen es de %2</translation>
    </message>
    <message>
        <source>write the masks at the size of the pictures</source>
        <translation>escriba las máscaras al tamaño de las imágenes</translation>
    </message>
    <message>
        <source>the mask holds the value 255, which is no object number here</source>
        <translation>la máscara contiene el valor 255, que aquí no es un número de objeto</translation>
    </message>
    <message>
        <source>write 0 for the background and 1 to 254 for objects</source>
        <translation>escriba 0 para el fondo y de 1 a 254 para los objetos</translation>
    </message>
    <message>
        <source>the mask holds object %1, which is not listed</source>
        <translation>la máscara contiene el objeto %1, que no está enumerado</translation>
    </message>
    <message>
        <source>list the object with its class, or erase its pixels</source>
        <translation>enumere el objeto con su clase, o borre sus píxeles</translation>
    </message>
    <message>
        <source>the mask has no background pixel</source>
        <translation>la máscara no tiene ningún píxel de fondo</translation>
    </message>
    <message>
        <source>leave at least one pixel outside all objects</source>
        <translation>deje al menos un píxel fuera de todos los objetos</translation>
    </message>
    <message>
        <source>the run lengths of the mask are damaged: %1</source>
        <translation>las longitudes de serie de la máscara están dañadas: %1</translation>
    </message>
    <message>
        <source>encode the mask again as COCO run lengths</source>
        <translation>codifique de nuevo la máscara en longitudes de serie de COCO</translation>
    </message>
    <message>
        <source>write the names of the sequences into it, one a line</source>
        <translation>escriba en él los nombres de las secuencias, uno por línea</translation>
    </message>
    <message>
        <source>%1 lists the sequence, but %2 is missing</source>
        <translation>%1 enumera la secuencia, pero falta %2</translation>
    </message>
    <message>
        <source>add the folder, or remove the line</source>
        <translation>añada la carpeta, o quite la línea</translation>
    </message>
    <message>
        <source>object %1 is not in the first frame although higher numbers are, so it is scored as empty</source>
        <translation>el objeto %1 no está en el primer fotograma aunque hay números mayores, así que se puntúa como vacío</translation>
    </message>
    <message>
        <source>number the objects of the first frame from 1 without gaps</source>
        <translation>numere los objetos del primer fotograma desde 1 sin huecos</translation>
    </message>
    <message>
        <source>object %1 appears after the first frame and is not scored</source>
        <translation>el objeto %1 aparece después del primer fotograma y no se puntúa</translation>
    </message>
    <message>
        <source>start the sequence where all objects are visible</source>
        <translation>empiece la secuencia donde se vean todos los objetos</translation>
    </message>
    <message>
        <source>there are %1 expressions for %2 objects, and loaders take four in a row for objects 1, 2, 3, ...</source>
        <translation>hay %1 expresiones para %2 objetos, y los cargadores toman cuatro seguidas para los objetos 1, 2, 3, ...</translation>
    </message>
    <message>
        <source>write four expressions for each object, object by object</source>
        <translation>escriba cuatro expresiones por objeto, objeto por objeto</translation>
    </message>
    <message>
        <source>no object has a mask that may be exported</source>
        <translation>ningún objeto tiene una máscara que se pueda exportar</translation>
    </message>
    <message>
        <source>accept or paint masks, or include predictions that nobody has reviewed</source>
        <translation>acepte o pinte máscaras, o incluya predicciones sin revisar</translation>
    </message>
    <message>
        <source>the video cannot be opened: %1</source>
        <translation>no se puede abrir el vídeo: %1</translation>
    </message>
    <message>
        <source>locate the video again, or leave it out of the export</source>
        <translation>busque el vídeo de nuevo, o exclúyalo de la exportación</translation>
    </message>
    <message>
        <source>the video is left out: none of its objects has a mask to export</source>
        <translation>se omite el vídeo: ninguno de sus objetos tiene una máscara que exportar</translation>
    </message>
    <message>
        <source>paint or accept masks if it should be in the data set</source>
        <translation>pinte o acepte máscaras si debe estar en el conjunto de datos</translation>
    </message>
    <message>
        <source>the object is left out: it has no mask to export</source>
        <translation>se omite el objeto: no tiene ninguna máscara que exportar</translation>
    </message>
    <message>
        <source>%1 of the %2 frames have no mask to export</source>
        <translation>%1 de los %2 fotogramas no tienen máscara que exportar</translation>
    </message>
    <message>
        <source>annotate or accept them, shorten the clip, or choose what incomplete frames become</source>
        <translation>anótelos o acéptelos, acorte el fragmento, o elija qué pasa con los fotogramas incompletos</translation>
    </message>
    <message>
        <source>%1 predicted masks were not reviewed and are left out</source>
        <translation>%1 máscaras predichas no se revisaron y se omiten</translation>
    </message>
    <message>
        <source>accept them, or include predictions that nobody has reviewed</source>
        <translation>acéptelas, o incluya predicciones sin revisar</translation>
    </message>
    <message>
        <source>%1 frames are left out because an object has no mask there</source>
        <translation>se omiten %1 fotogramas porque un objeto no tiene máscara allí</translation>
    </message>
    <message>
        <source>annotate them if they should be in the data set</source>
        <translation>anótelos si deben estar en el conjunto de datos</translation>
    </message>
    <message>
        <source>the object has no expression, so no loader will ask for it</source>
        <translation>el objeto no tiene expresión, así que ningún cargador preguntará por él</translation>
    </message>
    <message>
        <source>write a sentence that tells it from the other objects</source>
        <translation>escriba una frase que lo distinga de los demás objetos</translation>
    </message>
    <message>
        <source>this format cannot hold the %1 expressions</source>
        <translation>este formato no admite las %1 expresiones</translation>
    </message>
    <message>
        <source>keep the project, or export as ref-youtube-vos as well</source>
        <translation>conserve el proyecto, o exporte también como ref-youtube-vos</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is written as &quot;%2&quot;</source>
        <translation>«%1» se escribe como «%2»</translation>
    </message>
    <message>
        <source>nothing needs to be done</source>
        <translation>no hay que hacer nada</translation>
    </message>
    <message>
        <source>the object has %1 expressions for the first frame and %2 for the whole video; the format wants two of each, so some are left out or repeated</source>
        <translation>el objeto tiene %1 expresiones del primer fotograma y %2 de todo el vídeo; el formato quiere dos de cada, así que algunas se omiten o repiten</translation>
    </message>
    <message>
        <source>write two of each kind</source>
        <translation>escriba dos de cada tipo</translation>
    </message>
    <message>
        <source>the class &quot;%1&quot; is written as &quot;%2&quot;, a class of the format</source>
        <translation>la clase «%1» se escribe como «%2», una clase del formato</translation>
    </message>
    <message>
        <source>choose another class of the format if this one does not fit</source>
        <translation>elija otra clase del formato si esta no encaja</translation>
    </message>
    <message>
        <source>the object is number %1 in the data set</source>
        <translation>el objeto es el número %1 en el conjunto de datos</translation>
    </message>
    <message>
        <source>the video becomes %1 videos: %2</source>
        <translation>el vídeo pasa a ser %1 vídeos: %2</translation>
    </message>
    <message>
        <source>frames are renamed so that they sort as text: %1 becomes %2</source>
        <translation>los fotogramas cambian de nombre para ordenarse como texto: %1 pasa a ser %2</translation>
    </message>
    <message>
        <source>%1 pictures are encoded as new files</source>
        <translation>%1 imágenes se codifican como archivos nuevos</translation>
    </message>
    <message>
        <source>the object loses %1 pixels to others in %2 frames, as a pixel can belong to one object only</source>
        <translation>el objeto pierde %1 píxeles a favor de otros en %2 fotogramas, pues un píxel solo puede ser de un objeto</translation>
    </message>
    <message>
        <source>erase the overlap yourself if the other object should lose it</source>
        <translation>borre usted el solapamiento si debe perderlo el otro objeto</translation>
    </message>
    <message>
        <source>the object shares %1 pixels with others, which this format cannot hold</source>
        <translation>el objeto comparte %1 píxeles con otros, lo que este formato no admite</translation>
    </message>
    <message>
        <source>erase the overlap, or choose which object keeps such pixels</source>
        <translation>borre el solapamiento, o elija qué objeto conserva esos píxeles</translation>
    </message>
    <message>
        <source>the object would vanish: other objects cover all of its pixels</source>
        <translation>el objeto desaparecería: otros objetos cubren todos sus píxeles</translation>
    </message>
    <message>
        <source>erase the overlap, or choose another rule for overlaps</source>
        <translation>borre el solapamiento, o elija otra regla para los solapamientos</translation>
    </message>
    <message>
        <source>the mask read back is not the one that was written</source>
        <translation>la máscara releída no es la que se escribió</translation>
    </message>
    <message>
        <source>check the disk and export again; please report it if it happens twice</source>
        <translation>compruebe el disco y exporte de nuevo; infórmenos si ocurre dos veces</translation>
    </message>
    <message>
        <source>what was read back differs: %1</source>
        <translation>lo releído es distinto: %1</translation>
    </message>
    <message>
        <source>the video is called &quot;%1&quot; in the project, where its name is taken or too long</source>
        <translation>el vídeo se llama «%1» en el proyecto, donde su nombre está ocupado o es demasiado largo</translation>
    </message>
    <message>
        <source>the video is left out: its pictures are missing (%1)</source>
        <translation>se omite el vídeo: faltan sus imágenes (%1)</translation>
    </message>
    <message>
        <source>put the pictures there and import again</source>
        <translation>ponga ahí las imágenes e importe de nuevo</translation>
    </message>
    <message>
        <source>the mask was %1 and has been brought to %2</source>
        <translation>la máscara era de %1 y se ha llevado a %2</translation>
    </message>
    <message>
        <source>check the outlines; sizes should be equal</source>
        <translation>compruebe los contornos; los tamaños deberían ser iguales</translation>
    </message>
    <message>
        <source>pixels marked as &quot;ignore&quot; (255) in %1 frames became background</source>
        <translation>los píxeles marcados como «ignorar» (255) en %1 fotogramas pasaron a ser fondo</translation>
    </message>
    <message>
        <source>the object occurs in masks but is not listed; it has no class</source>
        <translation>el objeto aparece en máscaras pero no está enumerado; no tiene clase</translation>
    </message>
    <message>
        <source>give it a class, or remove it</source>
        <translation>dele una clase, o quítelo</translation>
    </message>
    <message>
        <source>the object is the union of objects %1, which one expression describes together</source>
        <translation>el objeto es la unión de los objetos %1, que una expresión describe juntos</translation>
    </message>
    <message>
        <source>the annotated frames are not evenly spaced, so frames between them count as not annotated</source>
        <translation>los fotogramas anotados no están espaciados por igual, así que los intermedios cuentan como no anotados</translation>
    </message>
    <message>
        <source>leave out incomplete frames when you export</source>
        <translation>omita los fotogramas incompletos al exportar</translation>
    </message>
</context>
<context>
    <name>steps</name>
    <message>
        <source>Paint %1</source>
        <translation>Pintar %1</translation>
    </message>
    <message>
        <source>Erase %1</source>
        <translation>Borrar en %1</translation>
    </message>
    <message>
        <source>Fill %1</source>
        <translation>Rellenar %1</translation>
    </message>
    <message>
        <source>Clear the mask of %1</source>
        <translation>Borrar la máscara de %1</translation>
    </message>
    <message>
        <source>Copy the mask of %1</source>
        <translation>Copiar la máscara de %1</translation>
    </message>
    <message>
        <source>Reshape the mask of %1</source>
        <translation>Dar forma a la máscara de %1</translation>
    </message>
    <message>
        <source>Confirm that %1 is absent</source>
        <translation>Confirmar que %1 está ausente</translation>
    </message>
    <message>
        <source>Fill in %1</source>
        <translation>Completar %1</translation>
    </message>
    <message>
        <source>Add video %1</source>
        <translation>Añadir el vídeo %1</translation>
    </message>
    <message>
        <source>Change video %1</source>
        <translation>Cambiar el vídeo %1</translation>
    </message>
    <message>
        <source>Remove video %1</source>
        <translation>Quitar el vídeo %1</translation>
    </message>
    <message>
        <source>Add object %1</source>
        <translation>Añadir el objeto %1</translation>
    </message>
    <message>
        <source>Change object %1</source>
        <translation>Cambiar el objeto %1</translation>
    </message>
    <message>
        <source>Remove object %1</source>
        <translation>Quitar el objeto %1</translation>
    </message>
    <message>
        <source>Change the class of %1</source>
        <translation>Cambiar la clase de %1</translation>
    </message>
    <message>
        <source>Write expression &quot;%1&quot;</source>
        <translation>Escribir la expresión «%1»</translation>
    </message>
    <message>
        <source>Remove expression &quot;%1&quot;</source>
        <translation>Quitar la expresión «%1»</translation>
    </message>
    <message>
        <source>Change support set %1</source>
        <translation>Cambiar el conjunto de ejemplos %1</translation>
    </message>
    <message>
        <source>Run on %1</source>
        <translation>Ejecución en %1</translation>
    </message>
    <message>
        <source>Remove the run on %1</source>
        <translation>Quitar la ejecución en %1</translation>
    </message>
    <message>
        <source>Switch the candidate of %1</source>
        <translation>Cambiar la respuesta de %1</translation>
    </message>
    <message>
        <source>Accept %1</source>
        <translation>Aceptar %1</translation>
    </message>
    <message>
        <source>Reject %1</source>
        <translation>Rechazar %1</translation>
    </message>
    <message>
        <source>Back to unreviewed: %1</source>
        <translation>Volver a sin revisar: %1</translation>
    </message>
    <message>
        <source>Lock %1</source>
        <translation>Bloquear %1</translation>
    </message>
    <message>
        <source>Unlock %1</source>
        <translation>Desbloquear %1</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>Importar %1</translation>
    </message>
    <message>
        <source>Change the project&apos;s settings</source>
        <translation>Cambiar los ajustes del proyecto</translation>
    </message>
    <message>
        <source>Outline %1 by clicks</source>
        <translation>Delinear %1 con clics</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecución</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n fotograma</numerusform>
            <numerusform>%n fotogramas</numerusform>
        </translation>
    </message>
    <message>
        <source>Comment &quot;%1&quot;</source>
        <translation>Comentario «%1»</translation>
    </message>
    <message>
        <source>Resolve &quot;%1&quot;</source>
        <translation>Resolver «%1»</translation>
    </message>
    <message>
        <source>Remove comment &quot;%1&quot;</source>
        <translation>Quitar el comentario «%1»</translation>
    </message>
    <message>
        <source>Reorder the expressions of %1</source>
        <translation>Reordenar las expresiones de %1</translation>
    </message>
</context>
<context>
    <name>texts</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>no mask</source>
        <translation>sin máscara</translation>
    </message>
    <message>
        <source>painted</source>
        <translation>pintada</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>predicha</translation>
    </message>
    <message>
        <source>copied</source>
        <translation>copiada</translation>
    </message>
    <message>
        <source>filled in</source>
        <translation>completada</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importada</translation>
    </message>
    <message>
        <source>confirmed absent</source>
        <translation>ausencia confirmada</translation>
    </message>
    <message>
        <source>unreviewed</source>
        <translation>sin revisar</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>aceptada</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>corregida</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>sin motivo indicado</translation>
    </message>
    <message>
        <source>wrong object</source>
        <translation>objeto equivocado</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>incompleta</translation>
    </message>
    <message>
        <source>spills over</source>
        <translation>se desborda</translation>
    </message>
    <message>
        <source>identity flips</source>
        <translation>la identidad salta</translation>
    </message>
    <message>
        <source>object is absent</source>
        <translation>el objeto está ausente</translation>
    </message>
    <message>
        <source>expression is wrong</source>
        <translation>la expresión es incorrecta</translation>
    </message>
</context>
</TS>
