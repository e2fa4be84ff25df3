/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/form/ocop-entry.h"

#include "window/form/ocop-choice-entry.h"
#include "window/form/ocop-date-entry.h"
#include "window/form/ocop-flag-entry.h"
#include "window/form/ocop-lines-entry.h"
#include "window/form/ocop-ref-entry.h"
#include "window/form/ocop-text-entry.h"

/* A field and one that belongs to it. */
#define MOST_FIELDS 2

typedef struct
{
  OcopWorkspace *workspace;
  guint fields[MOST_FIELDS];
  guint n_fields;
  GtkWidget *child;
  GtkWidget *control;
} OcopEntryPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (OcopEntry, ocop_entry, GTK_TYPE_WIDGET)

enum
{
  PROP_WORKSPACE = 1,
  PROP_FIELD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  CHANGED,
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
set_property (GObject      *object,
              guint         id,
              const GValue *value,
              GParamSpec   *pspec)
{
  OcopEntryPrivate *priv = ocop_entry_get_instance_private (OCOP_ENTRY (object));

  switch (id)
    {
    case PROP_WORKSPACE:
      priv->workspace = g_value_dup_object (value);
      break;
    case PROP_FIELD:
      ocop_entry_add_field (OCOP_ENTRY (object), g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dispose (GObject *object)
{
  OcopEntryPrivate *priv = ocop_entry_get_instance_private (OCOP_ENTRY (object));

  g_clear_pointer (&priv->child, gtk_widget_unparent);
  g_clear_object (&priv->workspace);
  priv->control = NULL;

  G_OBJECT_CLASS (ocop_entry_parent_class)->dispose (object);
}

static gboolean
grab_focus (GtkWidget *widget)
{
  OcopEntryPrivate *priv = ocop_entry_get_instance_private (OCOP_ENTRY (widget));

  return gtk_widget_grab_focus (priv->control);
}

static void
ocop_entry_class_init (OcopEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->set_property = set_property;
  object_class->dispose = dispose;
  widget_class->grab_focus = grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  properties[PROP_WORKSPACE] = g_param_spec_object ("workspace", NULL, NULL, OCOP_TYPE_WORKSPACE, flags);
  properties[PROP_FIELD] = g_param_spec_uint ("field", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * OcopEntry::changed:
   *
   * The person changed what is entered.
   */
  signals[CHANGED] = g_signal_new ("changed", OCOP_TYPE_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * OcopEntry::done:
   *
   * The person pressed Enter: on to the next.
   */
  signals[DONE] = g_signal_new ("done", OCOP_TYPE_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ocop_entry_init (OcopEntry *self)
{
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
}

OcopWorkspace *
ocop_entry_get_workspace (OcopEntry *self)
{
  OcopEntryPrivate *priv = ocop_entry_get_instance_private (self);

  return priv->workspace;
}

/**
 * ocop_entry_get_field:
 *
 * Returns: field constant of what is entered; of two the first
 */
guint
ocop_entry_get_field (OcopEntry *self)
{
  OcopEntryPrivate *priv = ocop_entry_get_instance_private (self);

  return priv->fields[0];
}

const OcopField *
ocop_entry_describe (OcopEntry *self)
{
  return ocop_entity_get_field (ocop_entry_get_field (self));
}

/**
 * ocop_entry_covers:
 *
 * Returns: whether @field is entered here
 */
gboolean
ocop_entry_covers (OcopEntry *self,
                   guint      field)
{
  OcopEntryPrivate *priv = ocop_entry_get_instance_private (self);

  for (guint i = 0; i < priv->n_fields; i++)
    if (priv->fields[i] == field)
      return TRUE;

  return FALSE;
}

/**
 * ocop_entry_add_field:
 * @self: an entry that is being made
 * @field: one more field that is entered here
 */
void
ocop_entry_add_field (OcopEntry *self,
                      guint      field)
{
  OcopEntryPrivate *priv = ocop_entry_get_instance_private (self);

  g_return_if_fail (priv->n_fields < MOST_FIELDS);

  priv->fields[priv->n_fields++] = field;
}

void
ocop_entry_show (OcopEntry  *self,
                 OcopRecord *record)
{
  OCOP_ENTRY_GET_CLASS (self)->show (self, record);
}

/**
 * ocop_entry_read:
 * @self: an entry
 * @record: what is entered goes here; nothing where it cannot be read
 * @error: a sentence on what is wrong with it
 *
 * Returns: whether it could be read
 */
gboolean
ocop_entry_read (OcopEntry   *self,
                 OcopRecord  *record,
                 GError     **error)
{
  OcopEntryPrivate *priv = ocop_entry_get_instance_private (self);

  if (OCOP_ENTRY_GET_CLASS (self)->read (self, record, error))
    return TRUE;
  for (guint i = 0; i < priv->n_fields; i++)
    ocop_record_clear (record, priv->fields[i]);

  return FALSE;
}

gboolean
ocop_entry_goes_on (OcopEntry *self)
{
  return OCOP_ENTRY_GET_CLASS (self)->goes_on != NULL && OCOP_ENTRY_GET_CLASS (self)->goes_on (self);
}

void
ocop_entry_tidy (OcopEntry *self)
{
  if (OCOP_ENTRY_GET_CLASS (self)->tidy != NULL)
    OCOP_ENTRY_GET_CLASS (self)->tidy (self);
}

void
ocop_entry_insist (OcopEntry *self)
{
  if (OCOP_ENTRY_GET_CLASS (self)->insist != NULL)
    OCOP_ENTRY_GET_CLASS (self)->insist (self);
}

char *
ocop_entry_keep (OcopEntry *self)
{
  return OCOP_ENTRY_GET_CLASS (self)->keep (self);
}

void
ocop_entry_recall (OcopEntry  *self,
                   const char *kept)
{
  OCOP_ENTRY_GET_CLASS (self)->recall (self, kept);
}

void
ocop_entry_set_editable (OcopEntry *self,
                         gboolean   editable)
{
  OCOP_ENTRY_GET_CLASS (self)->set_editable (self, editable);
}

OcopRecord *
ocop_entry_get_companion (OcopEntry *self)
{
  return OCOP_ENTRY_GET_CLASS (self)->get_companion != NULL ? OCOP_ENTRY_GET_CLASS (self)->get_companion (self) : NULL;
}

/**
 * ocop_entry_get_control:
 *
 * Returns: (transfer none): what takes the focus, and what a screen reader speaks of
 */
GtkWidget *
ocop_entry_get_control (OcopEntry *self)
{
  OcopEntryPrivate *priv = ocop_entry_get_instance_private (self);

  return priv->control;
}

/**
 * ocop_entry_set_child:
 * @self: an entry that is being made
 * @child: all of it
 * @control: of that, what takes the focus
 */
void
ocop_entry_set_child (OcopEntry *self,
                      GtkWidget *child,
                      GtkWidget *control)
{
  OcopEntryPrivate *priv = ocop_entry_get_instance_private (self);

  priv->child = child;
  priv->control = control;
  gtk_widget_set_parent (child, GTK_WIDGET (self));
}

/**
 * ocop_entry_name:
 * @self: an entry
 * @label: what it is called   @hint: (nullable): what is expected
 *
 * Tells a screen reader what is entered here.
 */
void
ocop_entry_name (OcopEntry *self,
                 GtkWidget *label,
                 GtkWidget *hint)
{
  OcopEntryPrivate *priv = ocop_entry_get_instance_private (self);

  gtk_accessible_update_relation (GTK_ACCESSIBLE (priv->control), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  if (hint != NULL)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (priv->control), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, hint, NULL, -1);
}

/* One reference in some versions of GTK, a list of them in others. */
static void
set_error_message (GtkAccessible *control,
                   GtkWidget     *message)
{
  GtkAccessibleRelation relation = GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE;
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GList) list = g_list_prepend (NULL, message);

  gtk_accessible_relation_init_value (relation, &value);
  if (G_VALUE_HOLDS_POINTER (&value))
    g_value_set_pointer (&value, list);
  else
    g_value_set_object (&value, message);
  gtk_accessible_update_relation_value (control, 1, &relation, &value);
}

/**
 * ocop_entry_set_fault:
 * @self: an entry
 * @message: (nullable): the label that says what is wrong; %NULL if nothing is
 *
 * Marks it as wrong, for the eye and for a screen reader.
 */
void
ocop_entry_set_fault (OcopEntry *self,
                      GtkWidget *message)
{
  OcopEntryPrivate *priv = ocop_entry_get_instance_private (self);
  GtkAccessible *control = GTK_ACCESSIBLE (priv->control);

  if (message == NULL)
    {
      gtk_widget_remove_css_class (priv->control, "error");
      gtk_widget_remove_css_class (priv->child, "error");
      gtk_accessible_reset_state (control, GTK_ACCESSIBLE_STATE_INVALID);
      gtk_accessible_reset_relation (control, GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE);
      return;
    }
  gtk_widget_add_css_class (priv->control, "error");
  gtk_widget_add_css_class (priv->child, "error");
  gtk_accessible_update_state (control, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
  set_error_message (control, message);
}

void
ocop_entry_changed (OcopEntry *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

void
ocop_entry_done (OcopEntry *self)
{
  g_signal_emit (self, signals[DONE], 0);
}

/**
 * ocop_entry_new:
 * @workspace: the city file
 * @field: a field constant
 *
 * Returns: (transfer floating): the entry that the field's type asks for
 */
OcopEntry *
ocop_entry_new (OcopWorkspace *workspace,
                guint          field)
{
  switch (ocop_entity_get_field (field)->type)
    {
    case OCOP_TEXT:
    case OCOP_INTEGER:
    case OCOP_MONEY:
      return ocop_text_entry_new (workspace, field);
    case OCOP_LINES:
      return ocop_lines_entry_new (workspace, field);
    case OCOP_DATE:
      return ocop_date_entry_new (workspace, field);
    case OCOP_CHOICE:
      return ocop_choice_entry_new (workspace, field);
    case OCOP_FLAG:
      return ocop_flag_entry_new (workspace, field);
    case OCOP_REF:
      return ocop_ref_entry_new (workspace, field);
    case OCOP_TIME: /* moments are kept by the program */
    default:
      g_assert_not_reached ();
    }
}
